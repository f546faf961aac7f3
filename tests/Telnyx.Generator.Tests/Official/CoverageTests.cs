using System.Text.RegularExpressions;
using Telnyx.Generator.Naming;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Official;

/// <summary>Everything that the vendor's document describes is emitted, under the names of the other SDKs.</summary>
public sealed partial class CoverageTests(ITestOutputHelper output)
{
    [OfficialFact]
    public void Every_operation_is_emitted_once()
    {
        var expected = OfficialApi.Operations.Select(static operation => operation.Method + " " + operation.Path).ToHashSet(StringComparer.Ordinal);
        var emitted = OfficialApi.Bound.Operations.Select(static operation => operation.HttpMethod + " " + PathOf(operation.Route)).ToList();

        Assert.True(expected.Count >= 945);
        Assert.Equal(emitted.Count, emitted.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(expected.Except(emitted, StringComparer.Ordinal));
        output.WriteLine($"{emitted.Count} of {expected.Count} operations");
    }

    [OfficialFact]
    public void Every_operation_is_a_method_in_the_text()
    {
        var methods = OfficialApi.Run.Sources.Values.Sum(static text => Method().Count(text));

        Assert.Equal(OfficialApi.Operations.Count(), methods);
    }

    [OfficialFact]
    public void Every_webhook_is_emitted_or_reported()
    {
        var reported = OfficialApi.Bound.Diagnostics.Where(static text => text.Contains("Webhook", StringComparison.Ordinal)).ToList();
        var events = OfficialApi.Bound.Sdk.Client.Events.Select(static item => item.TypeName).ToHashSet(StringComparer.Ordinal);

        Assert.True(OfficialApi.Webhooks.Count() >= 60);
        Assert.True(events.Count >= OfficialApi.Webhooks.Count() - reported.Count, string.Join('\n', reported));
        Assert.True(reported.Count <= 3, string.Join('\n', reported));
        Assert.Contains("CallInitiatedEvent", events);
        output.WriteLine($"{events.Count} event classes for {OfficialApi.Webhooks.Count()} webhooks\n{string.Join('\n', reported)}");
    }

    [OfficialFact]
    public void Every_name_of_the_other_sdks_is_taken_over()
    {
        var known = OfficialApi.SdkNames;
        var chains = OfficialApi.Bound.Operations.ToDictionary(static operation => operation.HttpMethod + " " + PathOf(operation.Route), static operation => operation.Accessor, StringComparer.Ordinal);

        var differences = OfficialApi.Operations
            .Where(operation => known.Contains((operation.Method, operation.Path)) && !known[(operation.Method, operation.Path)].Contains(chains[operation.Method + " " + operation.Path]))
            .Select(operation => $"{operation.Method} {operation.Path}: {chains[operation.Method + " " + operation.Path]}");

        Assert.Empty(differences);
    }

    [OfficialFact]
    public void Every_accessor_is_a_chain_of_properties_and_a_method()
    {
        var services = OfficialApi.Bound.Sdk.Files.SelectMany(static file => file.Services).ToDictionary(static service => service.Name, StringComparer.Ordinal);
        var emitted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in OfficialApi.Bound.Sdk.Client.Services)
        {
            Walk(services[root.TypeName], root.PropertyName);
        }

        var renamed = emitted.Where(static pair => pair.Value != Chain(pair.Key)).Select(static pair => pair.Key + " is " + pair.Value);
        Assert.Equal(OfficialApi.Bound.Operations.Count(), emitted.Count);
        Assert.Empty(renamed);

        void Walk(Telnyx.Generator.Model.ServiceModel service, string chain)
        {
            foreach (var operation in service.Operations)
            {
                emitted.Add(operation.Accessor, chain + "." + operation.MethodName);
            }

            foreach (var child in service.Children)
            {
                Walk(services[child.TypeName], chain + "." + child.PropertyName);
            }
        }
    }

    /// <summary><c>calls.actions.start_forking</c> → <c>Calls.Actions.StartForkingAsync</c>.</summary>
    private static string Chain(string accessor) => string.Join(".", accessor.Split('.').Select(Words.ToPascalCase)) + "Async";

    // Routes are relative to the base address, or absolute for paths with a server of their own.
    private static string PathOf(string route) => "/" + (Uri.TryCreate(route, UriKind.Absolute, out _) && route.StartsWith("http", StringComparison.Ordinal) ? AfterHost().Replace(route, "") : route);

    [GeneratedRegex("^https?://[^/]+/(v2/)?")]
    private static partial Regex AfterHost();

    [GeneratedRegex(@"^\s+public virtual .*Async\(", RegexOptions.Multiline)]
    private static partial Regex Method();
}
