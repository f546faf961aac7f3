using System.Collections;
using System.Reflection;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>
/// Finds what a model took in without understanding it: members without a property, and unions that hold raw JSON. A model that
/// understands nothing passes every round trip; this is what catches it.
/// </summary>
internal static class Unread
{
    public static IReadOnlyList<string> In(object? value) => [.. Find(value, "$")];

    private static IEnumerable<string> Find(object? value, string path) => value switch
    {
        null or string => [],
        TelnyxModel model => FindInModel(model, path),
        IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Find(item, $"{path}[{index}]")),
        _ when IsEntry(value.GetType()) => Find(value.GetType().GetProperty("Value")!.GetValue(value), path),
        _ when value.GetType().GetMethod("TryGetJson") is { } holdsJson && holdsJson.Invoke(value, [null]) is true => [path + " (raw JSON)"],
        _ => [],
    };

    private static IEnumerable<string> FindInModel(TelnyxModel model, string path)
    {
        if (model.GetType().Name.StartsWith("Unknown", StringComparison.Ordinal))
        {
            yield return $"{path} is {model.GetType().Name}";
        }

        foreach (var name in model.AdditionalProperties.Keys)
        {
            yield return $"{path}.{name}";
        }

        foreach (var property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.Name is nameof(TelnyxModel.AdditionalProperties) or nameof(WebhookEvent.Json) || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            foreach (var found in Find(property.GetValue(model), $"{path}.{property.Name}"))
            {
                yield return found;
            }
        }
    }

    private static bool IsEntry(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
}
