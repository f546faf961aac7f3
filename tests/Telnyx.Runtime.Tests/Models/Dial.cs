using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

/// <summary>A request as it is emitted: required, optional and null-tracking members of every kind.</summary>
[JsonConverter(typeof(ModelJsonConverter<Dial>))]
public sealed class Dial : TelnyxModel, IJsonModel<Dial>
{
    internal static readonly JsonNames s_names = new(
        "to\nfrom\ntimeout_secs\nlimit\nspeed\nrecord\nstarts_at\nday\nheaders\ntags\nvoice\ntrack\ntracks\nclient_state\ncommand_id\nsettings\nextra"u8, 0, 1);

    private string? _clientState;
    private int? _timeoutSecs;

    public required DialTo To { get; set; }

    public required string From { get; set; }

    public int? TimeoutSecs
    {
        get => _timeoutSecs;
        set
        {
            _timeoutSecs = value;
            Assigned(2, value is null);
        }
    }

    public long? Limit { get; set; }

    public double? Speed { get; set; }

    public bool? Record { get; set; }

    public DateTimeOffset? StartsAt { get; set; }

    public DateOnly? Day { get; set; }

    public IReadOnlyList<Header>? Headers { get; set; }

    public IReadOnlyDictionary<string, string>? Tags { get; set; }

    public Voice? Voice { get; set; }

    public StreamTrack? Track { get; set; }

    public IReadOnlyList<StreamTrack>? Tracks { get; set; }

    public string? ClientState
    {
        get => _clientState;
        set
        {
            _clientState = value;
            Assigned(13, value is null);
        }
    }

    public string? CommandId { get; set; }

    public IReadOnlyDictionary<string, double>? Settings { get; set; }

    public System.Text.Json.JsonElement? Extra { get; set; }

    static Dial IJsonModel<Dial>.Read(ref ModelReader json)
    {
        var model = new Dial { To = default, From = null! };
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.To = json.UnionOrDefault<DialTo>(); break;
                case 1: model.From = json.String()!; break;
                case 2: model.TimeoutSecs = json.Int32(); break;
                case 3: model.Limit = json.Int64(); break;
                case 4: model.Speed = json.Double(); break;
                case 5: model.Record = json.Boolean(); break;
                case 6: model.StartsAt = json.DateTime(); break;
                case 7: model.Day = json.Date(); break;
                case 8: model.Headers = json.Models<Header>(); break;
                case 9: model.Tags = json.StringMap(); break;
                case 10: model.Voice = json.Model<Voice>(); break;
                case 11: model.Track = json.Enum<StreamTrack>(); break;
                case 12: model.Tracks = json.Enums<StreamTrack>(); break;
                case 13: model.ClientState = json.String(); break;
                case 14: model.CommandId = json.String(); break;
                case 15: model.Settings = json.Map(static (ref ModelReader j) => j.DoubleOrDefault()); break;
                case 16: model.Extra = json.Json(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.Union<DialTo>(0, To);
        json.String(1, From);
        json.Int32(2, TimeoutSecs);
        json.Int64(3, Limit);
        json.Double(4, Speed);
        json.Boolean(5, Record);
        json.DateTime(6, StartsAt);
        json.Date(7, Day);
        json.Models(8, Headers);
        json.StringMap(9, Tags);
        json.Model(10, Voice);
        json.Enum(11, Track);
        json.Enums(12, Tracks);
        json.String(13, ClientState);
        json.String(14, CommandId);
        json.Map(15, Settings, static (j, value) => j.DoubleValue(value));
        json.Json(16, Extra);
        json.End(this);
    }
}
