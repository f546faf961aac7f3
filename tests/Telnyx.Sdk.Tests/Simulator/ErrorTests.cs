using System.Net.Http.Headers;
using System.Text;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task A_missing_or_wrong_key_is_refused(string? key)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        harness.Http.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        (await harness.TryDialAsync()).Refused(401, "10009");
        (await harness.GetAsync("nothing/here")).Refused(401, "10009"); // A stranger does not learn what exists.
    }

    [Theory]
    [InlineData("nothing/here")]
    [InlineData("calls/v3:unknown")]
    [InlineData("call_control_applications/1")]
    [InlineData("connections/1")]
    [InlineData("connections/1/active_calls")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.GetAsync(path)).Refused(404, "10005");
    }

    [Fact]
    public async Task A_path_without_the_version_is_not_found()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.GetAsync("/v1/calls/x")).Refused(404, "10005");
    }

    [Fact]
    public async Task A_command_for_an_unknown_call_is_not_found()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.TryCommandAsync("v3:unknown", "answer")).Refused(404, "10005");
    }

    [Fact]
    public async Task A_known_path_with_another_method_is_not_allowed()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.SendAsync(HttpMethod.Delete, "calls")).Refused(405, "10015");
    }

    [Theory]
    [InlineData("from")]
    [InlineData("to")]
    [InlineData("connection_id")]
    public async Task A_missing_parameter_is_named(string name)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var body = new Dictionary<string, string>
        {
            ["from"] = SimulatorHarness.From, ["to"] = SimulatorHarness.To, ["connection_id"] = harness.Simulator.ConnectionId,
        };
        body.Remove(name);
        (await harness.PostAsync("calls", body)).Refused(422, "10004", "/" + name);
        body[name] = "";
        (await harness.PostAsync("calls", body)).Refused(422, "10004", "/" + name);
    }

    public static TheoryData<string, object, string, string> WrongValues => new()
    {
        { "to", 5, "10026", "/to" },
        { "to", "555-0100", "10016", "/to" },
        { "to", new object[] { "+18005550100", "x" }, "10016", "/to/1" },
        { "to", Array.Empty<string>(), "10004", "/to" },
        { "connection_id", "1", "10015", "/connection_id" },
        { "timeout_secs", 4, "10033", "/timeout_secs" },
        { "timeout_secs", 601, "10033", "/timeout_secs" },
        { "timeout_secs", "30", "10026", "/timeout_secs" },
        { "record", "always", "10032", "/record" },
        { "record_custom_file_name", new string('x', 41), "10015", "/record_custom_file_name" },
        { "custom_headers", new object[] { new { name = "X-A" } }, "10004", "/custom_headers/0/value" },
        { "client_state", "not base64!", "10015", "/client_state" },
        { "webhook_url", "ftp://example.com", "10003", "/webhook_url" },
        { "stream_url", "https://example.com", "10003", "/stream_url" },
        { "bridge_on_answer", true, "10004", "/link_to" },
        { "link_to", "v3:unknown", "90015", "/link_to" },
        { "billing_group_id", "x", "10015", "/billing_group_id" },
    };

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task A_wrong_value_is_refused_where_it_is(string name, object value, string code, string place)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.TryDialAsync((name, value))).Refused(422, code, place);
        Assert.Empty(harness.Simulator.Calls);
    }

    [Fact]
    public async Task All_violations_come_in_one_answer()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var reply = await harness.PostAsync("calls", new { timeout_secs = 1 });
        Assert.Equal(4, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "rx": "udp:192.0.2.1:9000" }""")]
    [InlineData("{}")]
    public async Task Fork_start_needs_a_target_or_both_directions(string body)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var reply = await harness.TryCommandAsync(await harness.ConnectAsync(), "fork_start", body);
        Assert.Equal((422, "10004"), (reply.Status, reply.Json.GetProperty("errors")[0].GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("elevenlabs", 200)]
    [InlineData("nobody", 422)]
    public async Task Voice_settings_are_checked_by_their_type(string type, int status)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        var reply = await harness.TryCommandAsync(call, "speak", new { payload = "x", voice = "v", voice_settings = new { type } });
        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task The_discriminator_chooses_what_is_checked()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        (await harness.TryCommandAsync(call, "speak", new
        {
            payload = "x", voice = "v", voice_settings = new { type = "telnyx", voice_speed = 9 },
        })).Refused(422, "10033", "/voice_settings/voice_speed");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1,]")]
    public async Task Malformed_JSON_is_a_bad_request(string body)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.SendAsync(HttpMethod.Post, "calls", body)).Refused(400, "10015", "/");
    }

    [Theory]
    [InlineData("""{"to":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public async Task Text_that_is_not_Unicode_is_a_bad_request(string body)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.SendAsync(HttpMethod.Post, "calls", body)).Refused(400, "10028");
    }

    [Fact]
    public async Task A_body_that_is_no_object_is_of_the_wrong_type()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.SendAsync(HttpMethod.Post, "calls", "[]")).Refused(422, "10026", "/");
    }

    [Fact]
    public async Task Another_media_type_is_not_supported()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        using var form = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await harness.Http.PostAsync("calls", form);
        Assert.Equal(415, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("call_control_applications?page[size]=0", "/page/size", "10033")]
    [InlineData("call_control_applications?page[number]=x", "/page/number", "10026")]
    [InlineData("call_control_applications?sort=color", "/sort", "10032")]
    [InlineData("connections?filter[connection_name][contains]=ab", "/filter/connection_name/contains", "10015")]
    public async Task Queries_are_validated(string path, string place, string code)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        (await harness.GetAsync(path)).Refused(422, code, place);
    }

    [Fact]
    public async Task An_ended_call_accepts_no_commands()
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var call = await harness.ConnectAsync();
        await harness.HangUpAsync(call);
        (await harness.TryCommandAsync(call, "speak", new { payload = "x", voice = "v" })).Refused(422, "90018");
        (await harness.TryCommandAsync(call, "hangup")).Refused(422, "90018");
    }

    [Fact]
    public async Task A_ringing_call_accepts_no_media_commands()
    {
        await using var harness = await SimulatorHarness.StartAsync(options => options with { Pace = 100 });
        var call = await harness.DialAsync();
        (await harness.TryCommandAsync(call, "speak", new { payload = "x", voice = "v" })).Refused(422, "90034");
        (await harness.TryCommandAsync(call, "answer")).Refused(422, "10015", "/call_control_id"); // It is ours, not theirs.
    }
}
