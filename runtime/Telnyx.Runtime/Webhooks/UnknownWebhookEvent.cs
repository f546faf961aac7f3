using System.Text.Json;
using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx;

/// <summary>An event of a type that this SDK does not know. Nothing of it is lost and it is never an error.</summary>
[JsonConverter(typeof(ModelJsonConverter<UnknownWebhookEvent>))]
public sealed class UnknownWebhookEvent : WebhookEvent, IJsonModel<UnknownWebhookEvent>
{
    private static readonly JsonNames s_names = new("record_type\nevent_type\nid\noccurred_at"u8);

    /// <summary>The payload, if there is one; this and all other members are in <see cref="TelnyxModel.AdditionalProperties"/>.</summary>
    [JsonIgnore]
    public JsonElement? Payload => Unknown is not null && Unknown.TryGetValue("payload", out var payload) ? payload : null;

    static UnknownWebhookEvent IJsonModel<UnknownWebhookEvent>.Read(ref ModelReader json)
    {
        var model = new UnknownWebhookEvent();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.RecordType = TolerantRead.String(ref json, model, "record_type"); break;
                case 1: model.EventType = TolerantRead.String(ref json, model, "event_type"); break;
                case 2: model.Id = TolerantRead.String(ref json, model, "id"); break;
                case 3: model.OccurredAt = TolerantRead.DateTime(ref json, model, "occurred_at"); break;
            }
        }

        return model;
    }

    /// <inheritdoc/>
    protected override void Write(ModelWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Start(this, s_names);
        json.String(0, RecordType);
        json.String(1, EventType);
        json.String(2, Id);
        json.DateTime(3, OccurredAt);
        json.End(this);
    }
}
