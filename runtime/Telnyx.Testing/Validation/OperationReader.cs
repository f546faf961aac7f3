using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>Reads the operations of a document.</summary>
internal static class OperationReader
{
    private static readonly string[] s_methods = ["get", "post", "put", "patch", "delete"];

    public static IEnumerable<ApiOperation> Read(ApiDocument document)
    {
        foreach (var path in document.Members("paths"))
        {
            var shared = Parameters(document, path.Value);
            foreach (var method in path.Value.EnumerateObject().Where(static member => s_methods.Contains(member.Name)))
            {
                yield return ReadOperation(document, path.Name, method, shared);
            }
        }
    }

    private static ApiOperation ReadOperation(
        ApiDocument document, string path, JsonProperty method, IReadOnlyList<QueryParameter> shared)
    {
        var json = method.Value;
        var body = json.TryGetProperty("requestBody", out var requestBody) ? document.Resolve(requestBody) : default;
        return new()
        {
            Method = method.Name.ToUpperInvariant(),
            Path = path,
            Query = [.. shared, .. Parameters(document, json)],
            Body = JsonContent(document, body),
            BodyRequired = body.ValueKind == JsonValueKind.Object
                && body.TryGetProperty("required", out var required) && required.GetBoolean(),
            Responses = Responses(document, json),
        };
    }

    private static List<QueryParameter> Parameters(ApiDocument document, JsonElement owner)
    {
        var found = new List<QueryParameter>();
        if (!owner.TryGetProperty("parameters", out var list))
        {
            return found;
        }

        foreach (var item in list.EnumerateArray())
        {
            var parameter = document.Resolve(item);
            if (parameter.GetProperty("in").GetString() == "query")
            {
                found.Add(new(
                    parameter.GetProperty("name").GetString()!,
                    parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
                    new(document, parameter.GetProperty("schema"))));
            }
        }

        return found;
    }

    private static Dictionary<string, Schema> Responses(ApiDocument document, JsonElement operation)
    {
        var found = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (var response in operation.GetProperty("responses").EnumerateObject())
        {
            if (JsonContent(document, document.Resolve(response.Value)) is { } schema)
            {
                found[response.Name] = schema;
            }
        }

        return found;
    }

    /// <summary>The schema of the JSON media type, if there is one.</summary>
    public static Schema? JsonContent(ApiDocument document, JsonElement owner) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty("content", out var content)
        && content.TryGetProperty("application/json", out var media)
        && media.TryGetProperty("schema", out var schema)
            ? new Schema(document, schema)
            : null;
}
