using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the catalog of webhook events: which class an event is read into.</summary>
internal static class WebhookCatalogEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, EquatableArray<WebhookEventModel> events)
    {
        var writer = context.Writer;
        writer.Use(Imports.Telnyx | Imports.TelnyxJson);
        writer.Line("/// <summary>The webhook events that the API documents.</summary>");
        context.GeneratedCodeAttribute();
        using (writer.Block("internal static class WebhookEventCatalog"))
        {
            writer.Line("/// <summary>Reads an event into its class; null when there is none.</summary>");
            writer.Line("internal static WebhookEvent? Read(string? eventType, string? recordType, ref ModelReader json) => eventType switch");
            writer.Line("{");
            using (writer.Indented())
            {
                var hasRecordTypes = Arms(writer, events, isByRecordType: false);
                writer.Line($"_ => {(hasRecordTypes ? "ReadByRecordType(recordType, ref json)" : ByMembersCall(events))},");
            }

            writer.Line("};");
            ByRecordType(writer, events);
            ByMembers(writer, events);
        }
    }

    private static string ByMembersCall(EquatableArray<WebhookEventModel> events) => HasMembers(events) ? "ReadByMembers(ref json)" : "null";

    /// <summary>Events without a type of any kind are told by the members that they have.</summary>
    private static void ByMembers(SourceWriter writer, EquatableArray<WebhookEventModel> events)
    {
        if (!HasMembers(events))
        {
            return;
        }

        writer.Line();
        writer.Line("private static WebhookEvent? ReadByMembers(ref ModelReader json) =>");
        using (writer.Indented())
        {
            foreach (var @event in events)
            {
                if (@event.Members.Count > 0)
                {
                    var has = string.Join(" && ", @event.Members.Select(static member => $"json.Peek({Literals.Utf8(member)}) is not null"));
                    writer.Line($"{has} ? json.Model<{@event.TypeName}>() :");
                }
            }

            writer.Line("null;");
        }
    }

    private static bool HasMembers(EquatableArray<WebhookEventModel> events) => events.Any(static @event => @event.Members.Count > 0);

    private static void ByRecordType(SourceWriter writer, EquatableArray<WebhookEventModel> events)
    {
        if (!HasRecordTypes(events))
        {
            return;
        }

        writer.Line();
        writer.Line("private static WebhookEvent? ReadByRecordType(string? recordType, ref ModelReader json) => recordType switch");
        writer.Line("{");
        using (writer.Indented())
        {
            Arms(writer, events, isByRecordType: true);
            writer.Line($"_ => {ByMembersCall(events)},");
        }

        writer.Line("};");
    }

    private static bool HasRecordTypes(EquatableArray<WebhookEventModel> events)
    {
        foreach (var @event in events)
        {
            if (@event.EventType is null && @event.RecordType is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the arms; returns whether there are others, told by the record type.</summary>
    private static bool Arms(SourceWriter writer, EquatableArray<WebhookEventModel> events, bool isByRecordType)
    {
        var hasOthers = false;
        foreach (var @event in events)
        {
            if (@event.EventType is null == isByRecordType && (@event.EventType ?? @event.RecordType) is { } tag)
            {
                writer.Line($"{Literals.String(tag)} => json.Model<{@event.TypeName}>(),");
            }
            else
            {
                hasOthers |= @event.RecordType is not null;
            }
        }

        return hasOthers;
    }
}
