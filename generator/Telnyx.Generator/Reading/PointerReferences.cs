using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Telnyx.Generator.Reading;

/// <summary>
/// Makes references that point anywhere into a document (<c>#/paths/~1a/get/…</c>, <c>#/$defs/X</c>, <c>#</c>, names with <c>/</c> or <c>~</c>) references to
/// components, the only ones that the OpenAPI reader follows: a schema becomes a component of its own, anything else is copied to where it is referred to.
/// </summary>
internal sealed class PointerReferences
{
    private const string Schemas = "#/components/schemas/";

    // All but "#/components/schemas/Name"; few documents have others, and only those pay for a walk.
    private static readonly Regex s_others = new("\"\\$ref\"\\s*:\\s*\"#(?!/components/\\w+/[A-Za-z0-9._-]+\")|\"#/components/schemas/[^\"]*[/~%][^\"]*\"", RegexOptions.CultureInvariant);
    private static readonly Regex s_plain = new("^#/components/\\w+/[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant);

    private readonly JsonObject _root;

    private PointerReferences(JsonObject root) => _root = root;

    /// <summary>Resolves them in a document's tree; one that leads nowhere stays as it is.</summary>
    public static void Resolve(string text, JsonObject root)
    {
        if (s_others.IsMatch(text))
        {
            new PointerReferences(root).Walk(root);
        }
    }

    private void Walk(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.ToList())
            {
                Walk(item);
            }
        }
        else if (node is JsonObject members)
        {
            if (Text(members["$ref"]) is { } reference && reference.StartsWith("#", StringComparison.Ordinal) && !s_plain.IsMatch(reference))
            {
                Redirect(members, reference);
            }

            foreach (var member in members.ToList())
            {
                if (member.Key == "mapping" && member.Value is JsonObject mapping)
                {
                    RedirectAll(mapping);
                }

                Walk(member.Value);
            }
        }
    }

    private void Redirect(JsonObject holder, string reference)
    {
        if (PointerTarget.Find(_root, holder, reference) is not { } target)
        {
            return;
        }

        if (target.IsSchema)
        {
            holder["$ref"] = Schemas + Component(target);
        }
        else if (target.Node is JsonObject part && !ReferenceEquals(part, holder))
        {
            // A parameter, a response, …: what stands beside the reference stays.
            holder.Remove("$ref");
            foreach (var member in part.ToList().Where(member => !holder.ContainsKey(member.Key)))
            {
                holder[member.Key] = member.Value?.DeepClone();
            }
        }
    }

    private void RedirectAll(JsonObject mapping)
    {
        foreach (var entry in mapping.ToList())
        {
            if (Text(entry.Value) is { } reference && reference.StartsWith("#", StringComparison.Ordinal) && !s_plain.IsMatch(reference) && PointerTarget.Find(_root, mapping, reference) is { IsSchema: true } target)
            {
                mapping[entry.Key] = Schemas + Component(target);
            }
        }
    }

    /// <summary>The id of the component that a schema is, or is moved to.</summary>
    private string Component(PointerTarget target)
    {
        if (target.Name is { } id && s_plain.IsMatch(Schemas + id))
        {
            return id;
        }

        if (Text(target.Node["$ref"]) is { } further && further.StartsWith(Schemas, StringComparison.Ordinal) && s_plain.IsMatch(further))
        {
            return further.Substring(Schemas.Length);
        }

        var components = Child(_root, "components");
        var schemas = Child(components, "schemas");
        var name = Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? target.Words : target.Words + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(free => !schemas.ContainsKey(free));
        target.Replace(new JsonObject { ["$ref"] = Schemas + name });
        schemas[name] = target.Node;
        return name;
    }

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            parent[name] = child = new JsonObject();
        }

        return child;
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;
}
