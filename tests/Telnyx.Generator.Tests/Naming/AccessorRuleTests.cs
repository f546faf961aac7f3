using System.Globalization;
using Telnyx.Generator.Naming;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Names of operations that no table names.</summary>
public sealed class AccessorRuleTests(ITestOutputHelper output)
{
    [OfficialFact]
    public void The_rule_agrees_with_the_other_sdks_for_four_operations_in_five()
    {
        var known = OfficialApi.SdkNames;
        var rule = new AccessorRule(OfficialApi.Operations.Select(static operation => (operation.Method, operation.Path)));
        var named = OfficialApi.Operations.Where(operation => known.Contains((operation.Method, operation.Path))).ToList();
        var differences = new List<string>();
        foreach (var (method, path, json) in named)
        {
            var expected = known[(method, path)];
            var actual = rule.Accessor(method, path, json["operationId"]?.GetValue<string>());
            if (!expected.Contains(actual))
            {
                differences.Add($"{method,-6} {path}\n       {expected.First()}\n       {actual}  ({json["operationId"]})");
            }
        }

        var agreement = 1 - (differences.Count / (double)named.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{named.Count - differences.Count} of {named.Count} names agree: {agreement:P1}. The others (path, the other SDKs, the rule, operation id):"));
        differences.ForEach(output.WriteLine);
        Assert.True(named.Count > 900);
        Assert.True(agreement >= 0.8, output.ToString());
    }

    [OfficialFact]
    public void The_rule_gives_every_operation_of_the_official_document_a_name_of_its_own()
    {
        var rule = new AccessorRule(OfficialApi.Operations.Select(static operation => (operation.Method, operation.Path)));

        var twice = OfficialApi.Operations
            .GroupBy(operation => new Accessor(rule.Accessor(operation.Method, operation.Path, operation.Json["operationId"]?.GetValue<string>())).Key)
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key + ": " + string.Join(", ", group.Select(static operation => operation.Method + " " + operation.Path)));

        Assert.Equal("", string.Join("\n", twice));
    }

    [Theory]
    [InlineData("GET", "/calls", "ListCalls", "calls.list")]
    [InlineData("POST", "/calls", "DialCall", "calls.dial")]
    [InlineData("POST", "/calls", "CreateCall", "calls.create")]
    [InlineData("GET", "/calls/{id}", "GetCall", "calls.retrieve")]
    [InlineData("PATCH", "/calls/{id}", "UpdateCall", "calls.update")]
    [InlineData("PUT", "/calls/{id}", null, "calls.update")]
    [InlineData("DELETE", "/calls/{id}", null, "calls.delete")]
    [InlineData("POST", "/calls/{id}/actions/speak", "SpeakCall", "calls.actions.speak")]
    [InlineData("POST", "/calls/{id}/actions/playback_start", "StartPlayback", "calls.actions.start_playback")]
    [InlineData("POST", "/calls/{id}/actions/fork_start", "StartFork", "calls.actions.start_forking")]
    [InlineData("GET", "/calls/{id}/config", "GetConfig", "calls.retrieve_config")]
    [InlineData("GET", "/calls/{id}/events", "ListCallEvents", "calls.list_events")]
    [InlineData("POST", "/calls/{id}/republish", "RepublishCall", "calls.republish")]
    [InlineData("PATCH", "/calls/{id}/group", "whatever", "calls.update_group")]
    [InlineData("GET", "/v2/faxes", "ListFaxes", "faxes.list")]
    [InlineData("GET", "/", null, "root.retrieve")]
    [InlineData("GET", "/{id}", null, "root.retrieve")]
    [InlineData("HEAD", "/calls/{id}", null, "calls.head")]
    public void Names_come_from_path_and_verb(string method, string path, string? operationId, string expected) =>
        Assert.Equal(expected, new AccessorRule([(method, path)]).Accessor(method, path, operationId));

    [Theory]
    [InlineData("GET", "/rooms/{id}/sessions", "rooms.sessions.list")]
    [InlineData("POST", "/rooms/{id}/sessions", "rooms.sessions.create")]
    [InlineData("GET", "/rooms/{id}/sessions/{id}", "rooms.sessions.retrieve")]
    [InlineData("DELETE", "/rooms/{id}/sessions", "rooms.sessions.delete_all")]
    public void A_resource_with_several_operations_is_a_service(string method, string path, string expected)
    {
        var rule = new AccessorRule([("GET", "/rooms/{id}/sessions"), ("POST", "/rooms/{id}/sessions"), ("DELETE", "/rooms/{id}/sessions"), ("GET", "/rooms/{id}/sessions/{id}")]);

        Assert.Equal(expected, rule.Accessor(method, path, null));
    }

    [Fact]
    public void A_resource_that_is_named_after_its_owner_is_found_below_the_owner()
    {
        var rule = new AccessorRule([("POST", "/sim_cards/{id}/actions/enable"), ("GET", "/sim_card_actions"), ("GET", "/sim_card_actions/{id}")]);

        Assert.Equal("sim_cards.actions.retrieve", rule.Accessor("GET", "/sim_card_actions/{id}", null));
    }

    [Fact]
    public void A_list_of_all_beside_the_lists_of_single_owners_has_a_name_of_its_own()
    {
        var rule = new AccessorRule([("GET", "/missions/runs"), ("GET", "/missions/{id}/runs"), ("GET", "/missions/{id}/runs/{id}")]);

        Assert.Equal("missions.list_runs", rule.Accessor("GET", "/missions/runs", null));
        Assert.Equal("missions.runs.list", rule.Accessor("GET", "/missions/{id}/runs", null));
    }
}
