namespace Telnyx.Analyzers.Tests;

public sealed class AlternativeTests
{
    [Fact]
    public Task Nothing_or_half_of_it() => Snippet.Check("TLX1001", """
        await client.Calls.Actions.StartForkingAsync("v3:x", [|new()|]);
        await client.Calls.Actions.StartForkingAsync("v3:x", [|new() { Rx = text }|]);
        await client.Calls.Actions.StartForkingAsync(request: [|new StartForkingRequest { Target = null, Tx = text }|], callControlId: "v3:x");
        """);

    [Fact]
    public Task However_they_are_set() => Snippet.Check("TLX1001", """
        await client.Calls.Actions.StartForkingAsync("v3:x", [|new StartForkingRequest { }|]);
        await client.Calls.Actions.StartForkingAsync("v3:x", [|new() { Target = default, Rx = (string?)null, Tx = "udp:192.0.2.1:9000" }|]);
        await client.Calls.Actions.StartForkingAsync("v3:x", number > 1 ? new() { Target = text } : new());
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = number > 1 ? text : null });
        """);

    [Fact]
    public Task In_a_variable_that_is_only_sent() => Snippet.Check("TLX1001", """
        var request = [|new StartForkingRequest { StreamType = "raw" }|];
        await client.Calls.Actions.StartForkingAsync("v3:x", request);
        """);

    [Fact]
    public Task One_of_them_is_enough() => Snippet.Check("TLX1001", """
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = "udp:192.0.2.1:9000" });
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Rx = text, Tx = text });
        """);

    [Fact]
    public Task Not_what_cannot_be_known() => Snippet.Check("TLX1001", """
        var later = new StartForkingRequest();
        later.Target = text;
        await client.Calls.Actions.StartForkingAsync("v3:x", later);
        var passed = new StartForkingRequest();
        Pass(passed);
        await client.Calls.Actions.StartForkingAsync("v3:x", passed);
        Pass(new StartForkingRequest());
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { AdditionalProperties = { ["target"] = default } });
        static StartForkingRequest Make() => new();
        await client.Calls.Actions.StartForkingAsync("v3:x", Make());
        """);

    [Fact]
    public Task An_empty_request_where_something_is_needed() => Snippet.Check("TLX1001", """
        await client.Things.UpdateAsync("7", [|new()|]);
        await client.Things.UpdateAsync("7", new() { Name = text });
        await client.Things.UpdateAsync("7", new() { Volume = 1 });
        """);

    [Fact]
    public async Task Says_what_is_needed()
    {
        var messages = await Snippet.Messages("""await client.Calls.Actions.StartForkingAsync("v3:x", new() { Rx = text });""");
        Assert.Equal(["StartForkingRequest needs Target or Rx and Tx, and this one has only Rx"], messages);
        Assert.Equal(["UpdateThingRequest needs Name, Mode, IsLoud, Channels, Key or Volume, and this one has none of them"], await Snippet.Messages("""await client.Things.UpdateAsync("7", new());"""));
    }
}
