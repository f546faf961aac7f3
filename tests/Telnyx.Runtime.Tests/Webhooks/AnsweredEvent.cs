using Telnyx.Json;

namespace Telnyx.Runtime.Tests;

/// <summary>A typed event in the shape that the generator emits.</summary>
internal sealed class AnsweredEvent : WebhookEvent, IJsonModel<AnsweredEvent>
{
    private static readonly JsonNames s_names = new("record_type\nevent_type\nid\noccurred_at\npayload"u8);

    public AnsweredPayload? Payload { get; set; }

    /// <summary>The catalog: one known event.</summary>
    public static WebhookEvent? ReadEvent(string? eventType, string? recordType, ref ModelReader json) =>
        eventType == "call.answered" ? json.Model<AnsweredEvent>() : null;

    static AnsweredEvent IJsonModel<AnsweredEvent>.Read(ref ModelReader json)
    {
        var model = new AnsweredEvent();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.RecordType = json.String(); break;
                case 1: model.EventType = json.String(); break;
                case 2: model.Id = json.String(); break;
                case 3: model.OccurredAt = json.DateTime(); break;
                case 4: model.Payload = json.Model<AnsweredPayload>(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.String(0, RecordType);
        json.String(1, EventType);
        json.String(2, Id);
        json.DateTime(3, OccurredAt);
        json.Model(4, Payload);
        json.End(this);
    }

    internal sealed class AnsweredPayload : TelnyxModel, IJsonModel<AnsweredPayload>
    {
        private static readonly JsonNames s_names = new("from"u8);

        public string? From { get; set; }

        static AnsweredPayload IJsonModel<AnsweredPayload>.Read(ref ModelReader json)
        {
            var model = new AnsweredPayload();
            var member = -1;
            while (json.Next(model, s_names, ref member))
            {
                model.From = json.String();
            }

            return model;
        }

        protected override void Write(ModelWriter json)
        {
            json.Start(this, s_names);
            json.String(0, From);
            json.End(this);
        }
    }
}
