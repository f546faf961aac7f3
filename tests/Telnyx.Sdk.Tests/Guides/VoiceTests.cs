using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Guides;

public sealed class VoiceTests : GuideTest
{
    private static readonly string s_call = Bundled.Operation("POST /calls").ResponseExample.GetRawText();

    [Fact]
    public async Task Dial_one_number()
    {
        var response = await Client.Calls.DialAsync(new()
        {
            ConnectionId = "7267xxxxxxxxxxxxxx",
            From = "+18005550101",
            To = "+18005550100",
        });
        Sent("POST", "/calls", """{"connection_id":"7267xxxxxxxxxxxxxx","from":"+18005550101","to":"+18005550100"}""");
        Assert.NotNull(response.Data);
    }

    [Fact]
    public async Task Dial_several_numbers()
    {
        await Client.Calls.DialAsync(new() { ConnectionId = "7267", From = "+18005550101", To = ["+18005550100", "sip:bob@example.com"] });
        Sent("POST", "/calls", """{"connection_id":"7267","from":"+18005550101","to":["+18005550100","sip:bob@example.com"]}""");

        var numbers = new List<string> { "+18005550100" };
        await Client.Calls.DialAsync(new() { ConnectionId = "7267", From = "+18005550101", To = numbers });
        Sent("POST", "/calls", """{"connection_id":"7267","from":"+18005550101","to":["+18005550100"]}""");
    }

    [Fact]
    public async Task Dial_returns_the_ids_that_commands_need()
    {
        Server.AnswerOnly(s_call);
        var call = (await Client.Calls.DialAsync(new() { ConnectionId = "7267", From = "+18005550101", To = "+18005550100" })).Data;
        Assert.StartsWith("v3:", call.CallControlId, StringComparison.Ordinal);
        Assert.NotEmpty(call.CallLegId);
        Assert.NotEmpty(call.CallSessionId);
        Assert.Equal("call", call.RecordType);
    }

    [Fact]
    public async Task Dial_with_options()
    {
        await Client.Calls.DialAsync(new()
        {
            ConnectionId = "7267", From = "+18005550101", To = "+18005550100", TimeoutSecs = 20,
            AnsweringMachineDetection = AnsweringMachineDetection.Premium,
            AnsweringMachineDetectionConfig = new() { TotalAnalysisTimeMillis = 5000 },
            CustomHeaders = [new() { Name = "X-Order", Value = "4711" }],
            CommandId = "891510ac-f3e4-11e8-af5b-de00688a4901",
        });
        Assert.Equal("891510ac-f3e4-11e8-af5b-de00688a4901", Server.Request.Json.GetProperty("command_id").GetString());
        Sent("POST", "/calls", """
            {"connection_id":"7267","from":"+18005550101","to":"+18005550100","timeout_secs":20,"answering_machine_detection":"premium",
             "answering_machine_detection_config":{"total_analysis_time_millis":5000},"custom_headers":[{"name":"X-Order","value":"4711"}]}
            """);
    }

    [Fact]
    public async Task Answer()
    {
        var response = await Client.Calls.Actions.AnswerAsync(CallId);
        SentCommand("answer");
        Assert.Equal("ok", response.Data.Result);

        await Client.Calls.Actions.AnswerAsync(CallId, new() { ClientState = "hi", WebhookUrls = new Dictionary<string, string> { ["call.hangup"] = "https://example.com/h" } });
        SentCommand("answer", """{"client_state":"aGk=","webhook_urls":{"call.hangup":"https://example.com/h"}}""");
    }

    [Fact]
    public async Task Transfer_a_call()
    {
        await Client.Calls.Actions.TransferAsync(CallId, new() { To = "+18005550100" });
        SentCommand("transfer", """{"to":"+18005550100"}""");
    }

    [Fact]
    public async Task Hang_up()
    {
        await Client.Calls.Actions.HangupAsync(CallId);
        SentCommand("hangup");
    }

    [Fact]
    public async Task Bridge_two_calls()
    {
        // The path says which call is bridged, the body with which one.
        const string Other = "v3:MdI91X4lWFEs7IgbBEOT9M4AigoY08M0WWZFISt1Yw2axZ_IiE4pqg";
        await Client.Calls.Actions.BridgeAsync(CallId, new() { CallControlId = Other });
        SentCommand("bridge", $$"""{"call_control_id":"{{Other}}"}""");
    }

    [Fact]
    public async Task Reject_with_a_cause()
    {
        await Client.Calls.Actions.RejectAsync(CallId, new() { Cause = "USER_BUSY" });
        SentCommand("reject", """{"cause":"USER_BUSY"}""");
        await Client.Calls.Actions.RejectAsync(CallId, new() { Cause = RejectCause.CallRejected });
        SentCommand("reject", """{"cause":"CALL_REJECTED"}""");
    }

    [Fact]
    public async Task Refer_to_a_sip_address()
    {
        await Client.Calls.Actions.ReferAsync(CallId, new() { SipAddress = "sip:username@sip.non-telnyx-address.com" });
        SentCommand("refer", """{"sip_address":"sip:username@sip.non-telnyx-address.com"}""");
    }

    [Fact]
    public async Task Send_sip_info()
    {
        await Client.Calls.Actions.SendSipInfoAsync(CallId, new() { ContentType = "application/json", Body = """{"key": "value"}""" });
        SentCommand("send_sip_info", """{"content_type":"application/json","body":"{\"key\": \"value\"}"}""");
    }

    [Fact]
    public async Task Retrieve_the_status_of_a_call()
    {
        Server.AnswerOnly(Bundled.Operation("GET /calls/{call_control_id}").ResponseExample.GetRawText());
        var call = (await Client.Calls.RetrieveStatusAsync(CallId)).Data;
        Assert.Equal($"GET /v2/calls/{CallId}", $"{Server.Requests[^1].Method} {Server.Requests[^1].Target}");
        Assert.NotEmpty(call.CallControlId);
        Assert.NotNull(call.CallDuration);
        Assert.NotNull(call.StartTime);
    }
}
