using System.Text.Json.Nodes;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>
/// Saves what can be read of a document that makes the OpenAPI reader throw: every part is read alone, and those that cannot be
/// are reported and taken out. It costs a second or two, and only documents that would be lost otherwise.
/// </summary>
internal sealed class DocumentSalvage(SpecText source, JsonObject root, JsonLocator locator, DiagnosticBag diagnostics)
{
    private static readonly string[] s_sections = ["paths", "webhooks"];

    /// <summary>Takes out what cannot be read.</summary>
    public void TakeOutBrokenParts()
    {
        new HalfLetters(source, locator, diagnostics).TakeOutOf(root);
        BooleanSchemas.Replace(root);
        foreach (var name in Names(root, ""))
        {
            if (name is "openapi" or "info")
            {
                continue;
            }

            if (name == "components")
            {
                EachSection(name);
            }
            else if (Array.IndexOf(s_sections, name) >= 0)
            {
                EachPath(name);
            }
            else
            {
                Check(root, name, "/" + name, part => new JsonObject { [name] = part });
            }
        }

        Check(root, "info", "/info", part => new JsonObject { ["info"] = part });
    }

    private void EachSection(string components)
    {
        if (root[components] is not JsonObject sections)
        {
            Check(root, components, "/" + components, part => new JsonObject { [components] = part });
            return;
        }

        foreach (var section in Names(sections, "/components"))
        {
            if (sections[section] is not JsonObject parts)
            {
                Check(sections, section, $"/components/{JsonPointer.Escape(section)}", part => Components(section, part));
                continue;
            }

            foreach (var id in Names(parts, $"/components/{JsonPointer.Escape(section)}"))
            {
                Check(parts, id, $"/components/{JsonPointer.Escape(section)}/{JsonPointer.Escape(id)}", part => Components(section, new JsonObject { [id] = part }));
            }
        }
    }

    private void EachPath(string section)
    {
        if (root[section] is not JsonObject items)
        {
            Check(root, section, "/" + section, part => new JsonObject { [section] = part });
            return;
        }

        foreach (var path in Names(items, "/" + section))
        {
            var place = $"/{section}/{JsonPointer.Escape(path)}";
            if (items[path] is JsonObject item)
            {
                foreach (var member in Names(item, place))
                {
                    Check(item, member, $"{place}/{JsonPointer.Escape(member)}", part => new JsonObject { [section] = new JsonObject { [path] = new JsonObject { [member] = part } } });
                }
            }

            Check(items, path, place, part => new JsonObject { [section] = new JsonObject { [path] = part } });
        }
    }

    private static JsonObject Components(string section, JsonNode? part) => new() { ["components"] = new JsonObject { [section] = part } };

    // A member that is there twice makes its object unreadable as a whole; nothing can be taken out of it singly.
    private List<string> Names(JsonObject parent, string place)
    {
        try
        {
            return [.. parent.Select(member => member.Key)];
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            Report(place, exception);
            return [];
        }
    }

    /// <summary>Reads a document with nothing but a part; takes the part out when that fails.</summary>
    private void Check(JsonObject parent, string name, string place, Func<JsonNode?, JsonObject> document)
    {
        if (!parent.ContainsKey(name))
        {
            return;
        }

        try
        {
            var alone = document(parent[name] is { } part ? JsonNode.Parse(part.ToJsonString(), documentOptions: DocumentReader.JsonOptions) : null);
            alone["openapi"] = root["openapi"]!.GetValue<string>();
            alone["info"] ??= new JsonObject { ["title"] = "", ["version"] = "" };
            DocumentReader.ReadOpenApi(source, alone);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Report(place, exception);
            parent.Remove(name);
        }
    }

    private void Report(string place, Exception exception) =>
        diagnostics.Add(DocumentDiagnostics.InvalidElement, locator.Locate(place), $"{place} was left out: {DocumentReader.Reason(exception)}");
}
