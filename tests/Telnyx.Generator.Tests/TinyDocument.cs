using System.Text;

namespace Telnyx.Generator.Tests;

/// <summary>Builds an OpenAPI document of a few lines as JSON text: every part on a line of its own, in the order in which it was added.</summary>
internal sealed class TinyDocument
{
    private readonly List<(string Path, string Method, string Operation)> _operations = [];
    private readonly List<(string Name, string Json)> _schemas = [];
    private readonly List<(string Name, string Json)> _webhooks = [];
    private string _version = "3.1.0";

    /// <summary>Says another OpenAPI version.</summary>
    public TinyDocument Version(string version)
    {
        _version = version;
        return this;
    }

    /// <summary>Adds a component schema.</summary>
    public TinyDocument Schema(string id, string json)
    {
        _schemas.Add((id, json));
        return this;
    }

    /// <summary>Adds an operation as a whole.</summary>
    public TinyDocument Operation(string method, string path, string json = """{"responses":{"204":{"description":"Done"}}}""")
    {
        _operations.Add((path, method.ToLowerInvariant(), json));
        return this;
    }

    /// <summary>Adds a GET whose 200 response has a schema.</summary>
    public TinyDocument Get(string path, string schema, string parameters = "[]") =>
        Operation("GET", path, "{\"parameters\":" + parameters + ",\"responses\":{\"200\":{\"description\":\"Found\"," + Content(schema) + "}}}");

    /// <summary>Adds an operation with a JSON body of a schema and a 204 response.</summary>
    public TinyDocument Send(string method, string path, string schema, string parameters = "[]") =>
        Operation(method, path, "{\"parameters\":" + parameters + ",\"requestBody\":{\"required\":true," + Content(schema) + "},\"responses\":{\"204\":{\"description\":\"Done\"}}}");

    /// <summary>Adds a webhook whose JSON body has a schema.</summary>
    public TinyDocument Webhook(string name, string schema)
    {
        _webhooks.Add((name, "{\"post\":{\"requestBody\":{" + Content(schema) + "},\"responses\":{\"200\":{\"description\":\"OK\"}}}}"));
        return this;
    }

    /// <summary>The same document with its operations, schemas and webhooks in another order.</summary>
    public TinyDocument Shuffled(int seed)
    {
        var random = new Random(seed);
        var copy = new TinyDocument { _version = _version };
        copy._operations.AddRange(_operations.OrderBy(_ => random.Next()));
        copy._schemas.AddRange(_schemas.OrderBy(_ => random.Next()));
        copy._webhooks.AddRange(_webhooks.OrderBy(_ => random.Next()));
        return copy;
    }

    /// <summary>A copy to add to.</summary>
    public TinyDocument Copy()
    {
        var copy = new TinyDocument { _version = _version };
        copy._operations.AddRange(_operations);
        copy._schemas.AddRange(_schemas);
        copy._webhooks.AddRange(_webhooks);
        return copy;
    }

    /// <summary>The JSON text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("{\n\"openapi\": \"").Append(_version).Append("\",\n\"info\": { \"title\": \"Tiny\", \"version\": \"1\" },\n\"paths\": {");
        var paths = _operations.GroupBy(static operation => operation.Path)
            .Select(static path => $"{Quote(path.Key)}: {{\n{string.Join(",\n", path.Select(static operation => $"{Quote(operation.Method)}: {operation.Operation.Trim()}"))}\n}}");
        text.Append('\n').AppendJoin(",\n", paths).Append("\n},\n\"webhooks\": {");
        AppendParts(text, _webhooks);
        text.Append("},\n\"components\": { \"schemas\": {");
        AppendParts(text, _schemas);
        return text.Append("} }\n}\n").ToString();
    }

    private static string Content(string schema) => "\"content\":{\"application/json\":{\"schema\":" + schema + "}}";

    private static void AppendParts(StringBuilder text, List<(string Name, string Json)> parts) =>
        text.Append('\n').AppendJoin(",\n", parts.Select(static part => $"{Quote(part.Name)}: {part.Json.Trim()}")).Append('\n');

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
