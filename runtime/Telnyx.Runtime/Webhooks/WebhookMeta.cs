using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx;

/// <summary>How an event was delivered.</summary>
[JsonConverter(typeof(ModelJsonConverter<WebhookMeta>))]
public sealed class WebhookMeta : TelnyxModel, IJsonModel<WebhookMeta>
{
    private static readonly JsonNames s_names = new("attempt\ndelivered_to"u8);

    /// <summary>Which delivery this is, from 1. Sent as a number or as a string.</summary>
    public int? Attempt { get; set; }

    /// <summary>The URL that the event was sent to.</summary>
    public string? DeliveredTo { get; set; }

    static WebhookMeta IJsonModel<WebhookMeta>.Read(ref ModelReader json)
    {
        var model = new WebhookMeta();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.Attempt = TolerantRead.Int32(ref json, model, "attempt"); break;
                case 1: model.DeliveredTo = TolerantRead.String(ref json, model, "delivered_to"); break;
            }
        }

        return model;
    }

    /// <inheritdoc/>
    protected override void Write(ModelWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Start(this, s_names);
        json.Int32(0, Attempt);
        json.String(1, DeliveredTo);
        json.End(this);
    }
}
