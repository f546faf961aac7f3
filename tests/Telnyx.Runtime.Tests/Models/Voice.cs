using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

/// <summary>A union with a discriminator.</summary>
[JsonConverter(typeof(ModelJsonConverter<Voice>))]
public abstract class Voice : TelnyxModel, IJsonModel<Voice>
{
    private protected Voice()
    {
    }

    static Voice IJsonModel<Voice>.Read(ref ModelReader json) => json.Peek("type"u8) switch
    {
        "elevenlabs" => json.Model<ElevenLabsVoice>()!,
        _ => json.Model<UnknownVoice>()!,
    };
}

[JsonConverter(typeof(ModelJsonConverter<ElevenLabsVoice>))]
public sealed class ElevenLabsVoice : Voice, IJsonModel<ElevenLabsVoice>
{
    internal static readonly JsonNames s_names = new("type\nspeed"u8);

    public double? Speed { get; set; }

    static ElevenLabsVoice IJsonModel<ElevenLabsVoice>.Read(ref ModelReader json)
    {
        var model = new ElevenLabsVoice();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 1: model.Speed = json.Double(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.Constant(0, "elevenlabs"u8);
        json.Double(1, Speed);
        json.End(this);
    }
}

[JsonConverter(typeof(ModelJsonConverter<UnknownVoice>))]
public sealed class UnknownVoice : Voice, IJsonModel<UnknownVoice>
{
    internal static readonly JsonNames s_names = new("type"u8);

    public string? Tag { get; set; }

    static UnknownVoice IJsonModel<UnknownVoice>.Read(ref ModelReader json)
    {
        var model = new UnknownVoice();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.Tag = json.String(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.String(0, Tag);
        json.End(this);
    }
}
