using System.Text.Json;

namespace Telnyx.Contract.Tests.Documents;

/// <summary>An operation of a document.</summary>
internal sealed record ApiOperation(ApiDocument Document, string Method, string Path, string Server, JsonElement Json, IReadOnlyList<JsonElement> Parameters)
{
    /// <summary>The name by which the method of the SDK is found.</summary>
    public string Key => $"{Method} {Server}{Path.TrimStart('/')}";

    /// <summary>The media types of the body with their schemas.</summary>
    public IReadOnlyList<(string MediaType, JsonElement Schema)> Bodies { get; } =
        Json.TryGetProperty("requestBody", out var body) && Document.Resolve(body).TryGetProperty("content", out var content)
            ? [.. content.EnumerateObject().Select(static type => (type.Name, type.Value.TryGetProperty("schema", out var schema) ? schema : default))]
            : [];

    public override string ToString() => $"{Method} {Path}";

    /// <summary>The parameters of one place (<c>path</c>, <c>query</c>, <c>header</c>): name, schema and whether it is required.</summary>
    public IEnumerable<(string Name, JsonElement Schema, bool IsRequired)> In(string place) => Parameters
        .Where(parameter => parameter.GetProperty("in").GetString() == place)
        .Select(static parameter => (
            parameter.GetProperty("name").GetString()!,
            parameter.TryGetProperty("schema", out var schema) ? schema : default,
            parameter.TryGetProperty("required", out var required) && required.GetBoolean()));
}
