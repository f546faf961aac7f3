using System.Text.Json.Nodes;
using Telnyx.Generator.Model;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Official;

/// <summary>An update that brings an operation renames nothing that was there.</summary>
public sealed class StableNamesTests(ITestOutputHelper output)
{
    // Each operation costs two readings of the document; the step is no divisor of anything in it.
    private const int Step = 59;

    /// <summary>The document without one operation, and with it, for many operations, one by one. No table knows a new operation.</summary>
    [OfficialFact]
    public void Adding_an_operation_renames_nothing()
    {
        var document = JsonNode.Parse(OfficialApi.Document.Content)!.AsObject();
        var operations = OfficialApi.Operations.Where(static (_, index) => index % Step == 0).ToList();
        Assert.True(operations.Count > 15);
        foreach (var (method, path, _) in operations)
        {
            var names = string.Join('\n', OfficialApi.Names.Content.Split('\n').Where(line => !line.StartsWith($"{method}\t{path}\t", StringComparison.Ordinal)));
            var after = Bind(document, names);
            var item = document["paths"]![path]!.AsObject();
            var operation = item[method.ToLowerInvariant()];
            item.Remove(method.ToLowerInvariant());
            var before = Bind(document, names);
            item[method.ToLowerInvariant()] = operation;

            Assert.Equal(before.Operations.Count() + 1, after.Operations.Count());
            AssertNothingRenamed($"{method} {path}", before, after);
        }
    }

    /// <summary>The same with webhooks.</summary>
    [OfficialFact]
    public void Adding_an_event_renames_nothing()
    {
        var document = JsonNode.Parse(OfficialApi.Document.Content)!.AsObject();
        var webhooks = document["webhooks"]!.AsObject();
        foreach (var name in OfficialApi.Webhooks.Where(static (_, index) => index % 6 == 0))
        {
            var webhook = webhooks[name];
            webhooks.Remove(name);
            var before = Bind(document, OfficialApi.Names.Content);
            webhooks[name] = webhook;
            AssertNothingRenamed(name, before, OfficialApi.Bound);
        }
    }

    private static BoundSdk Bind(JsonObject document, string names) => BoundSdk.Of((OfficialApi.Document.Path, document.ToJsonString()), (OfficialApi.Names.Path, names));

    private void AssertNothingRenamed(string added, BoundSdk before, BoundSdk after)
    {
        var there = Places(after);
        var renamed = Places(before).Where(place => !there.Contains(place)).ToList();
        output.WriteLine($"{added}: {there.Count} places, {renamed.Count} renamed");
        Assert.True(renamed.Count == 0, $"{added} renames {string.Join("; ", renamed.Take(5))}");
    }

    /// <summary>Every place at which a name stands, with the name: members and their types, values, cases, requests and responses.</summary>
    private static HashSet<string> Places(BoundSdk sdk) => sdk.Types.SelectMany(static type => type switch
    {
        ClassModel model => model.Properties.Select(property => $"{type.Name}.{property.WireName}: {property.Name} {BoundSdk.Text(property.Type)}"),
        EnumModel model => model.Values.Select(value => $"{type.Name}.{value.WireValue}: {value.Name}"),
        UnionModel model => model.Cases.Select(item => $"{type.Name}: {item.Name} {BoundSdk.Text(item.Type)}"),
        TaggedUnionModel model => model.Cases.Select(item => $"{type.Name}.{item.Tag}: {item.TypeName}"),
        _ => [],
    }).Concat(sdk.Operations.Select(static operation => $"{operation.Accessor}: {BoundSdk.Text(operation.Request?.Type)} {BoundSdk.Text(operation.Response.Type)}")).ToHashSet(StringComparer.Ordinal);
}
