using System.Text.Json.Nodes;
using Telnyx.Generator.Model;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Official;

/// <summary>Operations that rename something when they are added are few: those whose types others share, or whose name others have.</summary>
public sealed class StableNamesTests(ITestOutputHelper output)
{
    private const int Step = 30;

    // Of 32: types that only operations share, or methods of one name. What an update of the vendor adds is like one of these.
    private const int Most = 3;

    /// <summary>The document without one operation, and with it again, for many operations, one by one.</summary>
    [OfficialFact]
    public void Adding_an_operation_seldom_renames_what_was_there()
    {
        var before = Places(OfficialApi.Bound);
        var document = JsonNode.Parse(OfficialApi.Document.Content)!.AsObject();
        var renaming = new List<string>();
        var operations = OfficialApi.Operations.Where(static (_, index) => index % Step == 0).ToList();
        foreach (var (method, path, _) in operations)
        {
            var item = document["paths"]![path]!.AsObject();
            var operation = item[method.ToLowerInvariant()];
            item.Remove(method.ToLowerInvariant());
            var without = BoundSdk.Of((OfficialApi.Document.Path, document.ToJsonString()), (OfficialApi.Names.Path, OfficialApi.Names.Content));
            item[method.ToLowerInvariant()] = operation;

            var renamed = Places(without).Where(place => !before.Contains(place)).ToList();
            if (renamed.Count > 0)
            {
                renaming.Add($"{method} {path}: {renamed.Count}, {renamed[0]}");
            }
        }

        renaming.ForEach(output.WriteLine);
        Assert.True(operations.Count > 30);
        Assert.InRange(renaming.Count, 0, Most);
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
