using System.Text;
using System.Text.Json;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>Reads and writes models as the transport does.</summary>
internal static class Text
{
    public static T Read<T>(string json)
        where T : IJsonModel<T> =>
        JsonDocumentReader.Read(Encoding.UTF8.GetBytes(json), ModelRead<T>.Instance);

    public static string Write(TelnyxModel model) => Encoding.UTF8.GetString(JsonText.Bytes(model));

    public static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
