using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telnyx.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a model.</summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<T> : JsonConverter<T>
    where T : TelnyxModel, IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ConverterInput.Read(ref reader, T.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonText.WriteTo(writer, value, static (json, model) => json.ModelValue(model));
}
