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
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterInput.Read(ref reader, static (ref ModelReader json) => json.UnionOrDefault<T>());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.WriteTo(writer, value, static (json, union) => json.UnionValue(union));
}
