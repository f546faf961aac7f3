using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>
/// Reads which members a value of another one requires: <c>"x-telnyx-requires": { "decrypted": ["rx", "tx"] }</c>. OpenAPI 3.0 has no word for it,
/// and documents that have one in 3.1 rarely use it.
/// </summary>
internal static class RequirementBinder
{
    private const string Extension = "x-telnyx-requires";

    /// <summary>The requirements by wire name; empty when the schema says nothing of the kind.</summary>
    public static EquatableArray<RequirementModel> Bind(IOpenApiSchema schema)
    {
        if (schema.Extensions is null || !schema.Extensions.TryGetValue(Extension, out var extension) || extension is not JsonNodeExtension { Node: JsonObject map })
        {
            return default;
        }

        return map.Where(item => item.Value is JsonArray)
            .Select(item => new RequirementModel(item.Key, ((JsonArray)item.Value!).OfType<JsonValue>().Select(name => name.ToString()).ToEquatableArray()))
            .ToEquatableArray();
    }

    /// <summary>The same with C# names; what names a member that does not exist asks for nothing that could be checked.</summary>
    public static ConstraintsModel? WithNames(ConstraintsModel? constraints, Func<string, string?> nameOf)
    {
        if (constraints is not { Requirements.Count: > 0 })
        {
            return constraints;
        }

        var named = constraints.Requirements
            .Select(requirement => (requirement.Value, Names: requirement.Members.Select(nameOf).ToList()))
            .Where(requirement => requirement.Names.Count > 0 && !requirement.Names.Contains(null))
            .Select(requirement => new RequirementModel(requirement.Value, requirement.Names.Select(name => name!).ToEquatableArray()));
        return constraints with { Requirements = named.ToEquatableArray() };
    }
}
