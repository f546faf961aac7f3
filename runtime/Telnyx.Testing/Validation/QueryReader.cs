using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Telnyx.Testing.Validation;

/// <summary>
/// Turns a query string into a JSON object with typed values: <c>page[size]=20</c> becomes <c>{"page":{"size":20}}</c>,
/// so that queries are validated and read like bodies.
/// </summary>
internal static class QueryReader
{
    public static JsonElement Read(ApiOperation operation, IQueryCollection query)
    {
        var root = new JsonObject();
        foreach (var (key, values) in query)
        {
            var path = key.Split(['[', ']'], StringSplitOptions.RemoveEmptyEntries);
            var parameter = path.Length == 0 ? null : operation.Query.FirstOrDefault(known => known.Name == path[0]);
            if (parameter is not null && values.Count > 0)
            {
                Place(root, path, Typed(SchemaAt(parameter.Schema, path), values[0] ?? ""));
            }
        }

        using var document = JsonDocument.Parse(root.ToJsonString());
        return document.RootElement.Clone();
    }

    public static IReadOnlyList<Violation> Validate(ApiOperation operation, JsonElement query)
    {
        var violations = new List<Violation>();
        foreach (var parameter in operation.Query)
        {
            if (query.TryGetProperty(parameter.Name, out var value))
            {
                SchemaValidator.Check(parameter.Schema, value, "/" + parameter.Name, violations);
            }
            else if (parameter.Required)
            {
                violations.Add(new("/" + parameter.Name, ViolationKind.Missing, $"The '{parameter.Name}' parameter is required."));
            }
        }

        return violations;
    }

    private static Schema? SchemaAt(Schema schema, string[] path)
    {
        Schema? found = schema.Resolve();
        foreach (var name in path.AsSpan(1))
        {
            found = found?.Child("properties")?.Child(name)?.Resolve();
        }

        return found;
    }

    private static void Place(JsonObject root, string[] path, JsonNode value)
    {
        var owner = root;
        foreach (var name in path.AsSpan(0, path.Length - 1))
        {
            if (owner[name] is not JsonObject child)
            {
                child = [];
                owner[name] = child;
            }

            owner = child;
        }

        owner[path[^1]] = value;
    }

    // A value that does not have the wanted form stays text: validation then says what is wrong with it.
    private static JsonNode Typed(Schema? schema, string text)
    {
        var types = schema?.Types().ToList() ?? [];
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        if (types.Contains("integer") && long.TryParse(text, invariant, out var integer))
        {
            return integer;
        }

        if (types.Contains("number") && double.TryParse(text, invariant, out var number) && double.IsFinite(number))
        {
            return number;
        }

        return types.Contains("boolean") && bool.TryParse(text, out var boolean) ? boolean : text;
    }
}
