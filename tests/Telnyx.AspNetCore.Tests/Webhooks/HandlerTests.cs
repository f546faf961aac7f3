using System.Net;

namespace Telnyx.AspNetCore.Tests.Webhooks;

public sealed class HandlerTests
{
    [Fact]
    public async Task A_handler_gets_its_event_typed_and_with_the_number_of_the_delivery()
    {
        CallInitiatedEvent? received = null;
        await using var app = await TestApp.StartAsync(on => on
            .On<CallInitiatedEvent>((e, _) => Keep(ref received, e))
            .On<CallHangupEvent>((_, _) => throw new InvalidOperationException("not this one")));

        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.initiated", "1", attempt: 2));
        Assert.Equal("v3:1", received!.Payload!.CallControlId);
        Assert.Equal(2, received.Meta!.Attempt);
    }

    [Fact]
    public async Task An_event_without_handler_is_answered_200()
    {
        await using var app = await TestApp.StartAsync(on => on.On<CallInitiatedEvent>((_, _) => Task.CompletedTask));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.hangup", "1"));
    }

    [Fact]
    public async Task Unknown_events_and_any_event_have_handlers()
    {
        List<string> seen = [];
        await using var app = await TestApp.StartAsync(on => on
            .OnAny((e, _) => Add(seen, "any " + e.EventType))
            .OnUnknown((e, _) => Add(seen, "unknown " + e.EventType)));

        await app.Sender.SendAsync("call.levitated", "1");
        await app.Sender.SendAsync("call.hangup", "2");
        Assert.Equal(["any call.levitated", "unknown call.levitated", "any call.hangup"], seen);
    }

    [Fact]
    public async Task Handlers_run_in_order_until_one_throws_and_all_again_on_the_next_delivery()
    {
        List<string> seen = [];
        var fails = true;
        await using var app = await TestApp.StartAsync(on => on
            .On<CallAnsweredEvent>((_, _) => Add(seen, "first"))
            .On<CallAnsweredEvent>((_, _) => fails ? throw new InvalidOperationException("no") : Add(seen, "second"))
            .On<CallAnsweredEvent>((_, _) => Add(seen, "third")));

        Assert.Equal(HttpStatusCode.InternalServerError, await app.Sender.SendAsync("call.answered", "1"));
        fails = false;
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1", attempt: 2));
        Assert.Equal(["first", "first", "second", "third"], seen);
    }

    [Fact]
    public async Task Every_event_has_a_scope_of_its_own_that_ends_with_it()
    {
        List<Tracked> used = [];
        await using var app = await TestApp.StartAsync(
            on => on
                .On<CallAnsweredEvent, Tracked>((_, first, _) => Add(used, first))
                .On<CallAnsweredEvent, Tracked, List<Tracked>>((_, second, list, _) => Add(list, second))
                .On<CallAnsweredEvent, TrackedHandler>(),
            services: services => services.AddScoped<Tracked>().AddScoped<TrackedHandler>().AddSingleton(used));

        await app.Sender.SendAsync("call.answered", "1");
        await app.Sender.SendAsync("call.answered", "2");
        Assert.Equal(6, used.Count);
        Assert.Equal(2, used.Distinct().Count());
        Assert.Single(used.Take(3).Distinct());
        Assert.All(used, one => Assert.True(one.IsDisposed));
    }

    [Fact]
    public async Task What_cannot_work_is_refused_when_the_endpoint_is_mapped()
    {
        var noService = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestApp.StartAsync(on => on.On<CallAnsweredEvent, Tracked>((_, _, _) => Task.CompletedTask)));
        Assert.Contains(nameof(Tracked), noService.Message, StringComparison.Ordinal);

        var noWebhooks = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestApp.StartAsync(_ => { }, app => app.MapTelnyxWebhooks("/webhooks", _ => { })));
        Assert.Contains("AddTelnyxWebhooks<TelnyxClient>", noWebhooks.Message, StringComparison.Ordinal);

        var noKey = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestApp.StartAsync(_ => { }, app => app.MapTelnyxWebhooks("/webhooks", new Telnyx.Webhooks(new WebhookOptions()), _ => { })));
        Assert.Contains("TELNYX_PUBLIC_KEY", noKey.Message, StringComparison.Ordinal);

        WebhookHandlers? kept = null;
        await using var app = await TestApp.StartAsync(on => kept = on);
        Assert.Throws<InvalidOperationException>(() => kept!.OnAny((_, _) => Task.CompletedTask));
    }

    [Theory]
    [InlineData("ClaimLease")]
    [InlineData("Retention")]
    [InlineData("MemoryCapacity")]
    [InlineData("HandlerTimeout")]
    public async Task Impossible_settings_keep_the_application_from_starting(string setting)
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestApp.StartAsync(
            on => on.OnAny((_, _) => Task.CompletedTask),
            options =>
            {
                options.ClaimLease = setting == "ClaimLease" ? TimeSpan.Zero : options.ClaimLease;
                options.Retention = setting == "Retention" ? TimeSpan.FromSeconds(1) : options.Retention;
                options.MemoryCapacity = setting == "MemoryCapacity" ? 0 : options.MemoryCapacity;
                options.HandlerTimeout = setting == "HandlerTimeout" ? TimeSpan.Zero : options.HandlerTimeout;
            }));
        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_registered_services_a_client_is_enough()
    {
        var signer = Testing.WebhookSigner.Create();
        var counts = new Counts();
        using var client = new TelnyxClient(new() { ApiKey = "KEY", PublicKey = signer.PublicKey });
        await using var app = await TestApp.StartAsync(
            _ => { }, app => app.MapTelnyxWebhooks("/webhooks", client.Webhooks, on => on.OnAny((e, _) => Add(counts, e))), signer);
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Equal(1, counts.Of("1"));
    }

    private static Task Add(Counts counts, WebhookEvent e)
    {
        counts.Add(e.Id);
        return Task.CompletedTask;
    }

    private static Task Add<T>(List<T> list, T item)
    {
        list.Add(item);
        return Task.CompletedTask;
    }

    private static Task Keep<T>(ref T? place, T item)
    {
        place = item;
        return Task.CompletedTask;
    }

    private sealed class Tracked : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class TrackedHandler(Tracked tracked, List<Tracked> used) : IWebhookHandler<CallAnsweredEvent>
    {
        public Task HandleAsync(CallAnsweredEvent webhook, CancellationToken cancellationToken) => Add(used, tracked);
    }
}
