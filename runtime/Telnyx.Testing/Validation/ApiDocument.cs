using System.Text.Json;

namespace Telnyx.Testing.Validation;

/// <summary>One bundled OpenAPI document.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _root;

    public ApiDocument(string name, Stream content)
    {
        Name = name;
        using var document = JsonDocument.Parse(content);
        _root = document.RootElement.Clone();
    }

    public string Name { get; }

    /// <summary>The members of a top-level object such as <c>paths</c>.</summary>
    public IEnumerable<JsonProperty> Members(string name) =>
        _root.TryGetProperty(name, out var value) ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    /// <summary>Follows a local reference: <c>#/components/schemas/Call</c>.</summary>
    public JsonElement Find(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Name}: only references inside the document are supported, not '{reference}'.");
        }

        var value = _root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!value.TryGetProperty(name, out value))
            {
                throw new InvalidOperationException($"{Name}: nothing is at '{reference}'.");
            }
        }

        return value;
    }

    /// <summary>The object itself, or the one its <c>$ref</c> points to.</summary>
    public JsonElement Resolve(JsonElement value) => new Schema(this, value).Resolve().Json;
}
