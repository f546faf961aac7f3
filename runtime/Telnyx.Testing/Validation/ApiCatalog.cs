using System.Reflection;

namespace Telnyx.Testing.Validation;

/// <summary>Everything the bundled documents describe: operations and webhook events.</summary>
internal sealed class ApiCatalog
{
    private static readonly Lazy<ApiCatalog> s_bundled = new(LoadBundled);

    private readonly Dictionary<string, Schema> _events = new(StringComparer.Ordinal);

    private ApiCatalog(IEnumerable<ApiDocument> documents)
    {
        var operations = new List<ApiOperation>();
        foreach (var document in documents)
        {
            operations.AddRange(OperationReader.Read(document));
            AddEvents(document);
        }

        Operations = operations;
    }

    /// <summary>The documents embedded in this assembly; they never change, so they are read once.</summary>
    public static ApiCatalog Bundled => s_bundled.Value;

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>The schemas of whole webhook bodies by event type.</summary>
    public IReadOnlyDictionary<string, Schema> Events => _events;

    private static ApiCatalog LoadBundled()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("spec/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var documents = new List<ApiDocument>();
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            documents.Add(new(name, stream));
        }

        return new(documents);
    }

    private void AddEvents(ApiDocument document)
    {
        foreach (var webhook in document.Members("webhooks"))
        {
            var body = webhook.Value.GetProperty("post").GetProperty("requestBody");
            if (OperationReader.JsonContent(document, document.Resolve(body)) is not { } schema)
            {
                continue;
            }

            foreach (var eventType in EventTypes(schema))
            {
                _events[eventType] = schema;
            }
        }
    }

    /// <summary>The values that <c>data.event_type</c> can have.</summary>
    private static IEnumerable<string> EventTypes(Schema body)
    {
        var data = body.Resolve().Child("properties")?.Child("data")?.Resolve();
        var eventType = data?.Child("properties")?.Child("event_type")?.Resolve();
        if (eventType is not { } schema)
        {
            return [];
        }

        return schema.TryGet("enum", out var values)
            ? values.EnumerateArray().Select(static value => value.GetString()!)
            : schema.TryGetText("const", out var single) ? [single] : [];
    }
}
