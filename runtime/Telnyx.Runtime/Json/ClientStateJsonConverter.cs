using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telnyx.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a client state as it travels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientStateJsonConverter : JsonConverter<ClientState>
{
    /// <inheritdoc/>
    public override ClientState? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ConverterInput.Read(ref reader, static (ref ModelReader json) => json.ClientState());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ClientState value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Base64);
    }
}
