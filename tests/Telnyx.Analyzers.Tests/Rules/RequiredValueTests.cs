namespace Telnyx.Analyzers.Tests;

public sealed class RequiredValueTests
{
    [Fact]
    public Task Without_what_the_value_requires() => Snippet.Check("TLX1015", """
        const string Kind = "decrypted";
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text, [|StreamType = "decrypted"|] });
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text, Rx = text, [|StreamType = Kind|] });
        """);

    [Fact]
    public Task Values_that_are_no_text() => Snippet.Check("TLX1015", """
        await client.Things.UpdateAsync("7", new() { [|Mode = ThingMode.Sealed|] });
        await client.Things.UpdateAsync("7", new() { [|Mode = "sealed"|], Volume = 1 });
        await client.Things.UpdateAsync("7", new() { [|IsLoud = true|], [|Channels = 2|], Key = text });
        await client.Things.UpdateAsync("7", new() { Mode = ThingMode.Sealed, Key = text });
        await client.Things.UpdateAsync("7", new() { Mode = ThingMode.Plain, IsLoud = false, Channels = 1 });
        await client.Things.UpdateAsync("7", new() { IsLoud = true, Channels = 2, Volume = 1 });
        await client.Things.UpdateAsync("7", new() { IsLoud = number > 1, Channels = number });
        """);

    [Fact]
    public Task Not_with_it_nor_with_another_value_nor_with_what_cannot_be_known() => Snippet.Check("TLX1015", """
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Rx = text, Tx = text, StreamType = "decrypted" });
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text, StreamType = "raw" });
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text, StreamType = text });
        await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text });
        var later = new StartForkingRequest { StreamType = "decrypted" };
        later.Rx = text;
        later.Tx = text;
        await client.Calls.Actions.StartForkingAsync("v3:x", later);
        """);

    [Fact]
    public async Task Says_what_is_missing()
    {
        var messages = await Snippet.Messages("""await client.Calls.Actions.StartForkingAsync("v3:x", new() { Target = text, Rx = text, StreamType = "decrypted" });""");
        Assert.Equal(["StreamType 'decrypted' requires Rx and Tx, and Tx is missing"], messages);
    }
}
