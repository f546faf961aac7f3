using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Operations;

/// <summary>A full request for an operation: the documents' example of the body, or a value for every query parameter.</summary>
internal static class RequestSample
{
    public static object? Of(DocumentedOperation operation, Type? type)
    {
        if (type is null)
        {
            return null;
        }

        if (operation.BodyExample is { } example)
        {
            return example.Deserialize(type);
        }

        var request = Activator.CreateInstance(type)!;
        foreach (var (name, value) in Values(operation))
        {
            var property = type.GetProperty(DocumentedOperation.Pascal(name)) ?? throw new InvalidOperationException($"{type.Name} has no property for {name}.");
            property.SetValue(request, value.Deserialize(property.PropertyType));
        }

        return request;
    }

    /// <summary>The pairs that the query has to have, in the order of the documents.</summary>
    public static IEnumerable<string> Query(DocumentedOperation operation) =>
        Values(operation).SelectMany(static parameter => Flatten(parameter.Key, parameter.Value)).ToList();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Values(DocumentedOperation operation) =>
        operation.Query.Select(static parameter => KeyValuePair.Create(parameter.Key, SchemaSample.Of(parameter.Value, variant: 1)));

    private static IEnumerable<string> Flatten(string name, JsonNode? value) => value is JsonObject members
        ? members.SelectMany(member => Flatten($"{name}[{member.Key}]", member.Value))
        : [$"{name}={value}"];
}
