using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Recording;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Models;

/// <summary>Plain text in commands and events, base64 on the wire.</summary>
public sealed class ClientStateTests
{
    [Fact]
    public async Task Commands_send_base64()
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = server.CreateClient();
        await client.Calls.Actions.UpdateClientStateAsync("x", new() { ClientState = "order 7" });
        JsonAssert.Same(JsonAssert.Parse("""{"client_state":"b3JkZXIgNw=="}"""), server.Request.Body);

        await client.Calls.Actions.TransferAsync("x", new() { To = "+1", CommandId = "1", ClientState = ClientState.FromBase64("/w=="), TargetLegClientState = "Grüße" });
        JsonAssert.Same(
            JsonAssert.Parse("""{"to":"+1","command_id":"1","client_state":"/w==","target_leg_client_state":"R3LDvMOfZQ=="}"""), server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("\"b3JkZXIgNw==\"", "order 7", "b3JkZXIgNw==")]
    [InlineData("\"not base64!\"", null, "not base64!")]
    [InlineData("\"/w==\"", null, "/w==")]
    [InlineData("7", null, "7")]
    [InlineData("\"\"", "", "")]
    [InlineData("null", null, null)]
    public void Events_give_text_and_never_fail_for_the_lack_of_it(string json, string? text, string? base64)
    {
        var signer = WebhookSigner.Create();
        using var client = new TelnyxClient(new TelnyxClientOptions { ApiKey = "KEY", PublicKey = signer.PublicKey });
        var body = """{"data":{"record_type":"event","event_type":"call.answered","id":"1","payload":{"call_control_id":"x","client_state":""" + json + "}}}";

        var received = client.Webhooks.Unwrap(body, signer.Sign(body, DateTimeOffset.UtcNow).Headers);

        var state = Assert.IsType<CallAnsweredEvent>(received).Payload.ClientState;
        Assert.Equal((text, base64), (state?.Text, state?.Base64));
    }
}
