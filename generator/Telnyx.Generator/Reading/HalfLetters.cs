using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>Takes paths and components out whose names hold half of a letter (<c>\ud800</c> alone), which is no text: no reader gets past one.</summary>
internal sealed class HalfLetters(SpecText source, JsonLocator locator, DiagnosticBag diagnostics)
{
    /// <summary>Takes them out of the parts of a document that are named by their author.</summary>
    public void TakeOutOf(JsonObject root)
    {
        using var document = JsonDocument.Parse(source.Text.TrimStart('\uFEFF'), DocumentReader.JsonOptions);
        foreach (var section in new[] { "paths", "webhooks", "components" })
        {
            if (document.RootElement.TryGetProperty(section, out var element) && element.ValueKind == JsonValueKind.Object)
            {
                var parts = Clean(root, section, element, "/" + section);
                foreach (var part in section == "components" ? element.EnumerateObject().Where(HasName).ToList() : [])
                {
                    if (part.Value.ValueKind == JsonValueKind.Object)
                    {
                        Clean(parts, part.Name, part.Value, $"/{section}/{part.Name}");
                    }
                }
            }
        }
    }

    private JsonObject Clean(JsonObject parent, string name, JsonElement element, string place)
    {
        if (element.EnumerateObject().All(HasName) && parent[name] is JsonObject whole)
        {
            return whole;
        }

        var kept = new JsonObject();
        parent[name] = kept;
        foreach (var member in element.EnumerateObject())
        {
            if (HasName(member))
            {
                kept[member.Name] = JsonNode.Parse(member.Value.GetRawText(), documentOptions: DocumentReader.JsonOptions);
            }
        }

        diagnostics.Add(DocumentDiagnostics.InvalidElement, locator.Locate(place), $"A part of {place} was left out: its name holds half of a letter, a surrogate without the other");
        return kept;
    }

    private static bool HasName(JsonProperty member)
    {
        try
        {
            return member.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
