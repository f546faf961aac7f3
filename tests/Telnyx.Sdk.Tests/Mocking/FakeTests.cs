namespace Telnyx.Sdk.Tests.Mocking;

/// <summary>Code that uses the SDK can be tested with plain subclasses: no library, no network.</summary>
public sealed class FakeTests
{
    [Fact]
    public async Task A_service_is_replaced_by_overriding_its_methods()
    {
        var actions = new FakeActions();
        using var client = new FakeClient(new FakeCalls(actions));

        await new Greeter(client).GreetAsync("v3:x", "Ada");

        Assert.Equal(["v3:x: Hello Ada"], actions.Spoken);
    }

    [Fact]
    public async Task Failures_and_lists_can_be_made_up()
    {
        var calls = new FakeConnections();
        await Assert.ThrowsAsync<TelnyxNotFoundException>(() => calls.RetrieveAsync("x"));
        var ids = new List<string>();
        await foreach (var call in calls.ListActiveCallsAsync("x"))
        {
            ids.Add(call.CallControlId);
        }

        Assert.Equal(["a", "b"], ids);
        Assert.Equal(2, (await calls.ListActiveCallsAsync("x")).Data.Count);
    }

    [Fact]
    public void A_method_that_was_not_overridden_says_that_it_is_a_mock() =>
        Assert.Contains("mock", Assert.Throws<InvalidOperationException>(() => { _ = new FakeActions().HangupAsync("x"); }).Message, StringComparison.Ordinal);

    private sealed class Greeter(TelnyxClient client)
    {
        public async Task GreetAsync(string call, string name) =>
            await client.Calls.Actions.SpeakAsync(call, new() { Payload = "Hello " + name, Voice = "female" });
    }

    private sealed class FakeActions : CallsActionsService
    {
        public List<string> Spoken { get; } = [];

        public override Task<TelnyxResponse<CallControlCommandResult>> SpeakAsync(
            string callControlId, SpeakRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
        {
            Spoken.Add($"{callControlId}: {request.Payload}");
            return Task.FromResult(new TelnyxResponse<CallControlCommandResult>(new() { Result = "ok" }));
        }
    }

    private sealed class FakeCalls(CallsActionsService actions) : CallsService
    {
        public override CallsActionsService Actions => actions;
    }

    private sealed class FakeConnections : ConnectionsService
    {
        public override Task<TelnyxResponse<Connection>> RetrieveAsync(
            string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new TelnyxNotFoundException(System.Net.HttpStatusCode.NotFound);

        public override AsyncPageable<ActiveCall> ListActiveCallsAsync(
            string connectionId, ListActiveCallsRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
            AsyncPageable.FromItems<ActiveCall>(new() { CallControlId = "a" }, new() { CallControlId = "b" });
    }

    // The client needs a key even when nothing is ever sent.
    private sealed class FakeClient(CallsService calls) : TelnyxClient(new TelnyxClientOptions { ApiKey = "unused" })
    {
        public override CallsService Calls => calls;
    }
}
