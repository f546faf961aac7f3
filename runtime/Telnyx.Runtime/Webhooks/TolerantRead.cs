using Telnyx.Json;

namespace Telnyx;

/// <summary>Reads members whose kind is not certain; one that cannot be read is kept with the additional properties instead.</summary>
internal static class TolerantRead
{
    public static string? String(ref ModelReader json, TelnyxModel model, string name) =>
        Read(ref json, model, name, static (ref ModelReader json) => json.String());

    public static int? Int32(ref ModelReader json, TelnyxModel model, string name) =>
        Read(ref json, model, name, static (ref ModelReader json) => json.Int32());

    public static DateTimeOffset? DateTime(ref ModelReader json, TelnyxModel model, string name) =>
        Read(ref json, model, name, static (ref ModelReader json) => json.DateTime());

    private static T? Read<T>(ref ModelReader json, TelnyxModel model, string name, JsonRead<T?> read)
    {
        var start = json;
        try
        {
            return read(ref json);
        }
        catch (UnreadableJsonException)
        {
            json = start;
            model.AddUnknown(name, json.JsonOrDefault());
            return default;
        }
    }
}
