using System.Text.Json;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

/// <summary>A union of two objects without discriminator.</summary>
public readonly struct Shape : IJsonModel<Shape>, IJsonUnion
{
    private readonly object? _value;

    private Shape(object? value) => _value = value;

    public Header? Header => _value as Header;

    public ElevenLabsVoice? Voice => _value as ElevenLabsVoice;

    static Shape IJsonModel<Shape>.Read(ref ModelReader json)
    {
        if (json.Kind != JsonTokenType.StartObject)
        {
            return new(json.Json());
        }

        return json.Match([Models.Header.s_names, ElevenLabsVoice.s_names]) switch
        {
            0 => new(json.Model<Header>()),
            _ => new(json.Model<ElevenLabsVoice>()),
        };
    }

    void IJsonUnion.Write(ModelWriter json) => json.ModelValue(_value as TelnyxModel);
}
