namespace Telnyx.Sdk.Tests.Live;

public sealed class ListingTests
{
    [Fact]
    public async Task Every_active_call_is_listed_over_all_pages()
    {
        await using var app = await Application.StartAsync();
        var calls = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            calls.Add(await app.ConnectAsync());
        }

        await app.Actions.HangupAsync(calls[3]);
        await app.EventAsync<CallHangupEvent>();
        calls.RemoveAt(3);

        var listed = new List<string>();
        await foreach (var call in app.Client.Connections.ListActiveCallsAsync(app.Simulator.ConnectionId, new() { Page = new() { Limit = 4 } }))
        {
            listed.Add(call.CallControlId);
        }

        Assert.Equal(calls, listed);
        // The last page has a cursor too: only the empty page behind it is the end.
        Assert.Equal(3, app.Simulator.Requests.Count(static request => request.Path.EndsWith("/active_calls", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_application_is_made_changed_found_and_deleted()
    {
        await using var app = await Application.StartAsync();
        var applications = app.Client.CallControlApplications;
        var made = (await applications.CreateAsync(new() { ApplicationName = "router-7", WebhookEventUrl = "http://127.0.0.1/w", WebhookTimeoutSecs = 9 })).Data;
        Assert.Equal((true, 9), (made.Active, made.WebhookTimeoutSecs));

        var changed = (await applications.UpdateAsync(
            made.Id, new() { ApplicationName = "router-8", WebhookEventUrl = made.WebhookEventUrl, WebhookTimeoutSecs = null, Active = false })).Data;
        Assert.Equal((made.Id, "router-8", false, null), (changed.Id, changed.ApplicationName, changed.Active, changed.WebhookTimeoutSecs));

        var found = new List<string>();
        await foreach (var application in applications.ListAsync(new() { Filter = new() { ApplicationName = new() { Contains = "router" } }, Page = new() { Size = 1 } }))
        {
            found.Add(application.Id);
        }

        Assert.Equal([made.Id], found);
        await applications.DeleteAsync(made.Id);
        await Assert.ThrowsAsync<TelnyxNotFoundException>(() => applications.RetrieveAsync(made.Id));
    }

    [Fact]
    public async Task A_connection_shows_its_application()
    {
        await using var app = await Application.StartAsync();
        var page = await app.Client.Connections.ListAsync();
        var connection = (await app.Client.Connections.RetrieveAsync(page.Data[0].Id)).Data;
        Assert.Equal(app.Simulator.ConnectionId, connection.Id);
        Assert.True(connection.Active);
    }
}
