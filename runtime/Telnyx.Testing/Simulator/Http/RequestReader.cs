using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>Reads and validates what a request carries.</summary>
internal static class RequestReader
{
    public static ApiRequest Read(
        HttpRequest http, byte[] body, ApiOperation operation, IReadOnlyDictionary<string, string> path)
    {
        var query = QueryReader.Read(operation, http.Query);
        var violations = new List<Violation>(QueryReader.Validate(operation, query));
        var json = ReadBody(http, body, operation);
        if (json is { } value && operation.Body is { } schema)
        {
            violations.AddRange(ValidateBody(schema, value));
        }

        if (violations.Count > 0)
        {
            throw Refusal.Violations(violations);
        }

        return new() { Operation = operation, Path = path, Query = new(query), Body = new(json ?? default) };
    }

    private static IReadOnlyList<Violation> ValidateBody(Schema schema, JsonElement value)
    {
        try
        {
            return SchemaValidator.Validate(schema, value);
        }
        catch (InvalidOperationException)
        {
            // JSON that parses may still hold text that is none: half a surrogate pair, bytes that are not UTF-8.
            throw Refusal.NotText();
        }
    }

    private static JsonElement? ReadBody(HttpRequest http, byte[] body, ApiOperation operation)
    {
        if (operation.Body is null)
        {
            return null;
        }

        if (body.Length == 0)
        {
            // Commands without a required member may come without a body.
            using var empty = JsonDocument.Parse("{}");
            return empty.RootElement.Clone();
        }

        if (!http.HasJsonContentType())
        {
            throw Refusal.UnsupportedMediaType(http.ContentType);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Refusal.NotJson("The body is not well-formed JSON.");
        }
    }
}
