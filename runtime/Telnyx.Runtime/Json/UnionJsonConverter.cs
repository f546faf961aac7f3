using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telnyx.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a union.</summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionJsonConverter<T> : JsonConverter<T>
    where T : struct, IJsonModel<T>, IJsonUnion
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = new ModelReader(reader);
        var value = json.UnionOrDefault<T>();
        reader = json.Inner;
        return value;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.WriteTo(writer, value, static (json, union) => json.UnionValue(union));
}
