using System.Globalization;
using System.Text.Json;
using Telnyx.Testing;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>What the bundled documents describe, read without the generator: the tests' own view of them.</summary>
internal static class Bundled
{
    private static readonly string[] s_methods = ["get", "post", "put", "patch", "delete"];
    private static readonly Lazy<IReadOnlyList<ApiDocument>> s_documents = new(Load);
    private static readonly Lazy<IReadOnlyList<DocumentedOperation>> s_operations = new(() => [.. s_documents.Value.SelectMany(ReadOperations)]);
    private static readonly Lazy<IReadOnlyList<DocumentedEvent>> s_events = new(() => [.. s_documents.Value.SelectMany(ReadEvents)]);

    public static IReadOnlyList<DocumentedOperation> Operations => s_operations.Value;

    public static IReadOnlyList<DocumentedEvent> Events => s_events.Value;

    public static DocumentedOperation Operation(string key) => Operations.Single(operation => operation.ToString() == key);

    public static DocumentedEvent Event(string name) => Events.Single(one => one.Name == name);

    private static List<ApiDocument> Load()
    {
        var assembly = typeof(TelnyxSimulator).Assembly;
        var documents = new List<ApiDocument>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("spec/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            documents.Add(new(name, stream));
        }

        return documents;
    }

    private static IEnumerable<DocumentedOperation> ReadOperations(ApiDocument document) =>
        from path in document.Members("paths")
        from member in path.Value.EnumerateObject()
        where s_methods.Contains(member.Name)
        select ReadOperation(document, path, member);

    private static DocumentedOperation ReadOperation(ApiDocument document, JsonProperty path, JsonProperty member)
    {
        var method = member.Name.ToUpperInvariant();
        var (status, response) = Success(document, member.Value.GetProperty("responses"));
        var body = member.Value.TryGetProperty("requestBody", out var requestBody) ? document.Resolve(requestBody) : (JsonElement?)null;
        return new(method, path.Name, SdkNames.Accessor(method, path.Name))
        {
            Document = document.Name,
            Body = body is null ? null : new(document, Json(body.Value).GetProperty("schema")),
            BodyExample = body is null ? null : Json(body.Value).GetProperty("example"),
            BodyRequired = body is { } value && value.TryGetProperty("required", out var required) && required.GetBoolean(),
            Query = Parameters(document, path.Value).Concat(Parameters(document, member.Value)).ToDictionary(),
            Status = status,
            Response = new(document, Json(response).GetProperty("schema")),
            ResponseExample = Json(response).GetProperty("example"),
        };
    }

    private static (int Status, JsonElement Response) Success(ApiDocument document, JsonElement responses)
    {
        var success = responses.EnumerateObject().First(static response => response.Name[0] == '2');
        return (int.Parse(success.Name, CultureInfo.InvariantCulture), document.Resolve(success.Value));
    }

    private static IEnumerable<KeyValuePair<string, Schema>> Parameters(ApiDocument document, JsonElement owner) =>
        from item in owner.TryGetProperty("parameters", out var list) ? list.EnumerateArray() : default
        let parameter = document.Resolve(item)
        where parameter.GetProperty("in").GetString() == "query"
        select KeyValuePair.Create(parameter.GetProperty("name").GetString()!, new Schema(document, parameter.GetProperty("schema")));

    private static IEnumerable<DocumentedEvent> ReadEvents(ApiDocument document) =>
        from webhook in document.Members("webhooks")
        let content = Json(document.Resolve(webhook.Value.GetProperty("post").GetProperty("requestBody")))
        select new DocumentedEvent(webhook.Name, new(document, content.GetProperty("schema")), content.GetProperty("example"));

    private static JsonElement Json(JsonElement owner) => owner.GetProperty("content").GetProperty("application/json");
}
