using System.Text.Json.Nodes;

namespace Telnyx.Generator.Reading;

/// <summary>Writes <c>true</c> and <c>false</c> as the schemas that mean the same: the reader throws for those that stand as a property.</summary>
internal static class BooleanSchemas
{
    /// <summary>Replaces them in the properties of all schemas below a node; objects that cannot be read as a whole are passed over.</summary>
    public static void Replace(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    Replace(item);
                }

                break;
            case JsonObject members when Names(members) is { } names:
                foreach (var name in names)
                {
                    if (name is "properties" && members[name] is JsonObject properties)
                    {
                        ReplaceIn(properties);
                    }

                    Replace(members[name]);
                }

                break;
        }
    }

    private static void ReplaceIn(JsonObject properties)
    {
        foreach (var name in Names(properties) ?? [])
        {
            if (properties[name] is JsonValue value && value.TryGetValue<bool>(out var isAnything))
            {
                properties[name] = isAnything ? new JsonObject() : new JsonObject { ["not"] = new JsonObject() };
            }
        }
    }

    // A member that is there twice, or whose name is half a letter, is told of elsewhere.
    private static List<string>? Names(JsonObject members)
    {
        try
        {
            return [.. members.Select(member => member.Key)];
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
