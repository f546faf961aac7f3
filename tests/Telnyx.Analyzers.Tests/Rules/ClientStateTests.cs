namespace Telnyx.Analyzers.Tests;

public sealed class ClientStateTests
{
    [Fact]
    public Task Base64_as_text() => Snippet.Check("TLX1012", """
        const string state = "b3JkZXI=";
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = [|state|] });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = [|"b3JkZXIgNzEx"|] });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = [|Convert.ToBase64String("x"u8)|] });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromText([|"aGk="|]) });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = number > 5 ? text : [|"aGk="|] });
        """);

    [Fact]
    public Task Base64_that_is_none() => Snippet.Check("TLX1007", """
        const string state = "step 2";
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromBase64([|state|]) });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromBase64(base64: number > 1 ? text : [|"b3JkZXI"|]) });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromBase64($"{text}=") });
        """);

    [Fact]
    public Task Text_and_what_nobody_knows() => Snippet.Check("TLX1012", """
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = "menu" });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = "orders12" });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = "step = 2" });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = "" });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = text });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromBase64("b3JkZXI=") });
        await client.Calls.Actions.HangupAsync("v3:x", new() { ClientState = ClientState.FromBase64(Convert.ToBase64String("x"u8)) });
        """);
}
