using Microsoft.CodeAnalysis;

namespace Telnyx.Sdk.Tests.Guarantees;

/// <summary>What the API would refuse, the compiler refuses first.</summary>
public sealed class CompilerTests
{
    [Theory]
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+1", To = "+2" });""")]
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+1", To = ["+2", "+3"] });""")]
    [InlineData("""await client.Calls.Actions.HangupAsync(call);""")]
    [InlineData("""await client.Calls.Actions.StartForkingAsync(call, new() { Target = "udp:192.0.2.1:9000" });""")]
    [InlineData("""await client.Calls.Actions.StartRecordingAsync(call, new() { Format = "wav", Channels = StartRecordingChannels.Dual });""")]
    [InlineData("""await foreach (var one in client.Connections.ListActiveCallsAsync("1")) { await client.Calls.Actions.HangupAsync(one.CallControlId); }""")]
    [InlineData("""if ((await client.CallControlApplications.ListAsync()).Data is [{ DtmfType: var type }] && type == "Inband") { }""")]
    public void What_is_right_compiles_without_a_warning(string statements) => Assert.Empty(UserProgram.Compile(statements));

    [Theory]
    // statements, error, what the message names
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", To = "+2" });""", "CS9035", "CallRequest.From")]
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+1" });""", "CS9035", "CallRequest.To")]
    [InlineData("""await client.Calls.DialAsync(new() { From = "+1", To = "+2" });""", "CS9035", "CallRequest.ConnectionId")]
    [InlineData("""await client.Calls.DialAsync();""", "CS7036", "request")]
    [InlineData("""await client.Calls.Actions.StartForkingAsync(call);""", "CS7036", "request")]
    [InlineData("""await client.Calls.Actions.SpeakAsync(call, new() { Payload = "Hi" });""", "CS9035", "SpeakRequest.Voice")]
    [InlineData("""await client.Calls.Actions.SpeakAsync(call, new() { Payload = "Hi", Voice = null });""", "CS8625", "null")]
    [InlineData("""await client.Calls.Actions.RejectAsync(call, new());""", "CS9035", "RejectRequest.Cause")]
    [InlineData("""await client.Calls.Actions.StartTranscriptionAsync(call, new() { TranscriptionEngineConfig = new TranscriptionEngineAzureConfig() });""", "CS9035", "Region")]
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+1", To = 5 });""", "CS0029", "CallTo")]
    [InlineData("""await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+1", To = "+2", TimeoutSecs = "30" });""", "CS0029", "int")]
    [InlineData("""client.Calls.Actions.HangupAsync(call).Result.Data.Nothing.ToString();""", "CS1061", "Nothing")]
    public void What_is_wrong_does_not_compile_and_the_message_names_it(string statements, string id, string named)
    {
        var diagnostic = Assert.Single(UserProgram.Compile(statements), static one => one.Id != "CS1998");
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(named, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(diagnostic.Severity == DiagnosticSeverity.Error || id == "CS8625");
    }
}
