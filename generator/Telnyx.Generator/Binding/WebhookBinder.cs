using Microsoft.OpenApi;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>Binds webhook events: one class per event, told apart by <c>event_type</c>, else by <c>record_type</c>.</summary>
internal sealed class WebhookBinder(SchemaBinder schemas, AccessorFilter filter, DiagnosticBag diagnostics)
{
    private static readonly string[] s_inherited = ["id", "event_type", "record_type", "occurred_at"];

    /// <summary>The events of all documents, by event type.</summary>
    public List<BoundEvent> Bind(IReadOnlyList<SourceDocument> documents, CancellationToken cancellationToken)
    {
        var events = new SortedDictionary<string, BoundEvent>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var root = Place.Root(document)["webhooks"];
            foreach (var webhook in (document.OpenApi.Webhooks ?? new Dictionary<string, IOpenApiPathItem>()).OrderBy(webhook => webhook.Key, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    Bind(webhook.Key, webhook.Value, root[webhook.Key], events);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // As for operations: the reader's objects may throw late, and only this event is lost.
                    diagnostics.Add(DocumentDiagnostics.Internal, root[webhook.Key].Locate(), "Webhook " + webhook.Key, exception.Message.TrimEnd('.'));
                }
            }
        }

        return [.. events.Values];
    }

    private void Bind(string name, IOpenApiPathItem? item, Place place, SortedDictionary<string, BoundEvent> events)
    {
        foreach (var operation in item?.Operations ?? [])
        {
            var method = operation.Key.Method.ToLowerInvariant();
            var content = operation.Value?.RequestBody?.Content?.FirstOrDefault(media => media.Key.Contains("json"));
            if (content?.Value?.Schema is not { } schema)
            {
                schemas.Unsupported(place[method], $"Webhook '{name}' has no JSON body", "it is delivered as UnknownWebhookEvent");
                continue;
            }

            var at = place[method]["requestBody"]["content"][content.Value.Key]["schema"];
            var (view, viewPlace) = Data(SchemaView.Of(schema, at), at);
            if (!view.IsObject)
            {
                schemas.Unsupported(at, $"Webhook '{name}' is no object", "it is delivered as UnknownWebhookEvent");
                continue;
            }

            Add(name, view, operation.Value!, events, viewPlace);
        }
    }

    private void Add(string name, SchemaView view, OpenApiOperation operation, SortedDictionary<string, BoundEvent> events, Place place)
    {
        var types = FixedValues(view, "event_type");
        var recordTypes = FixedValues(view, "record_type");
        var hint = NameHint.Event(types.Count == 1 ? Words.ToPascalCase(types[0]) + "Event" : WithSuffix(Words.ToPascalCase(name)), WithSuffix(Words.ToPascalCase(name)));
        var documentation = DocumentationBinder.OfOperation(operation, name);
        var type = new ClassType(hint, documentation) { IsEvent = true };
        hint.Bind(type);
        type.Members.AddRange(schemas.BindMembers(view, hint).Select(Inherit));
        if (types.Count == 0 && recordTypes.Count == 0)
        {
            AddByMembers(name, type, events, place);
        }

        foreach (var tag in types.Count > 0 ? types : recordTypes)
        {
            var bound = new BoundEvent(types.Count > 0 ? tag : null, types.Count > 0 ? null : tag, type, place);
            if (!filter.IncludesEvent(tag, name))
            {
                continue;
            }

            if (!events.TryGetValue(Key(bound), out var known))
            {
                events.Add(Key(bound), bound);
            }
            else if (known.Place.Document != place.Document && !System.Text.Json.Nodes.JsonNode.DeepEquals(known.Place.Json, place.Json))
            {
                diagnostics.Add(DocumentDiagnostics.ContradictingDocuments, place.Locate(), "Event", tag, known.Place.Document.Source.FileName);
            }
        }
    }

    // Without a type of any kind, its first text members have to tell it; one alone could stand in any event.
    private void AddByMembers(string name, ClassType type, SortedDictionary<string, BoundEvent> events, Place place)
    {
        var members = type.Members.Where(member => member.Type.Kind == Model.TypeKind.String && !member.IsInherited).Select(member => member.WireName).Take(2).ToList();
        var bound = new BoundEvent(null, null, type, place) { Members = members };
        if (members.Count < 2 || events.ContainsKey(Key(bound)))
        {
            schemas.Unsupported(place, $"Webhook '{name}' has nothing to tell it by", "it is delivered as UnknownWebhookEvent");
        }
        else if (filter.IncludesEvent(name, name))
        {
            events.Add(Key(bound), bound);
        }
    }

    private static string Key(BoundEvent bound) =>
        bound.EventType ?? "\uFFFF" + bound.RecordType + string.Join("\n", bound.Members);

    private static Member Inherit(Member member) =>
        Array.IndexOf(s_inherited, member.WireName) >= 0 ? member with { IsInherited = true, Type = InheritedType(member) } : member;

    // The runtime's base class has one type for each of them, whatever a document says.
    private static ScalarType InheritedType(Member member) =>
        member.WireName == "occurred_at" ? new ScalarType(Model.TypeKind.DateTime) : ScalarType.String;

    private static string WithSuffix(string name) => name.EndsWith("Event", StringComparison.Ordinal) ? name : name + "Event";

    // Most events wrap their content in "data"; some are flat.
    private static (SchemaView View, Place Place) Data(SchemaView view, Place place)
    {
        foreach (var (name, schema, at) in view.Properties)
        {
            if (name == "data")
            {
                return (SchemaView.Of(schema, at), at);
            }
        }

        return (view, place);
    }

    // Where the document fixes no value, its example is the best that it says.
    private static List<string> FixedValues(SchemaView view, string name)
    {
        foreach (var (property, schema, place) in view.Properties)
        {
            if (property == name)
            {
                var tag = SchemaView.Of(schema, place);
                return tag.EnumValues ?? (DocumentationBinder.OfMember(name, tag).Example is { } example ? [example] : []);
            }
        }

        return [];
    }
}
