namespace Telnyx.Sdk.Tests.Live;

/// <summary>What the API refuses, as the application sees it.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task A_parameter_that_cannot_be_is_named_by_its_pointer()
    {
        await using var app = await Application.StartAsync();

        var refused = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => app.DialAsync(to: "555-0100"));

        Assert.Equal(("10016", "/to"), (refused.Errors[0].Code, refused.Errors[0].Source?.Pointer));
        Assert.Contains("/to", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_request_is_told()
    {
        await using var app = await Application.StartAsync();
        var refused = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => app.Client.Calls.DialAsync(new()
        {
            ConnectionId = app.Simulator.ConnectionId, From = "+18005550101", To = ["+18005550100", "x"], TimeoutSecs = 1, Record = "always",
        }));
        Assert.Equal(["/record", "/timeout_secs", "/to/1"], refused.Errors.Select(static error => error.Source?.Pointer!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_that_does_not_exist_is_not_found()
    {
        await using var app = await Application.StartAsync();
        var refused = await Assert.ThrowsAsync<TelnyxNotFoundException>(() => app.Actions.SpeakAsync("v3:unknown", new() { Payload = "p", Voice = "v" }));
        Assert.Equal("10005", refused.Errors[0].Code);
        await Assert.ThrowsAsync<TelnyxNotFoundException>(() => app.Client.Calls.RetrieveStatusAsync("v3:unknown"));
    }

    [Fact]
    public async Task A_call_that_has_ended_takes_no_commands()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();
        await app.Actions.HangupAsync(call);
        await app.EventAsync<CallHangupEvent>();
        var refused = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => app.Actions.StartPlaybackAsync(call, new() { MediaName = "x" }));
        Assert.Equal("90018", refused.Errors[0].Code);
    }

    [Fact]
    public async Task A_fork_without_a_target_is_refused()
    {
        await using var app = await Application.StartAsync();
        var call = await app.ConnectAsync();
        var refused = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => app.Actions.StartForkingAsync(call, new()));
        Assert.Equal("10004", refused.Errors[0].Code);
    }

    [Fact]
    public async Task A_wrong_key_is_no_access()
    {
        await using var app = await Application.StartAsync();
        using var stranger = new TelnyxClient(new TelnyxClientOptions { BaseAddress = app.Simulator.BaseAddress, ApiKey = "KEY_WRONG" });
        await Assert.ThrowsAsync<TelnyxAuthenticationException>(async () => await stranger.CallControlApplications.ListAsync());
    }
}
