using System.Net;
using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore.Tests.Deduplication;

public sealed class BackgroundTests
{
    [Fact]
    public async Task Webhooks_are_answered_before_they_are_handled_and_a_shutdown_waits_for_them()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await StartAsync(counts, gate, capacity: 100);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", $"{i}"));
        }

        Assert.Equal(0, counts.Total);
        var stopping = app.StopAsync();
        await Task.Delay(100);
        Assert.False(stopping.IsCompleted);
        gate.Open();
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(20, counts.Total);
    }

    [Fact]
    public async Task A_full_queue_sends_webhooks_back_and_takes_them_later()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await StartAsync(counts, gate, capacity: 2);
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "in hand"));
        await gate.Reached;
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "waits 1"));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "waits 2"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.Sender.SendAsync("call.answered", "too many"));
        gate.Open();
        await UntilAsync(() => counts.Total == 3);
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "too many", attempt: 2));
        await UntilAsync(() => counts.Of("too many") == 1);
    }

    [Fact]
    public async Task What_a_shutdown_has_no_time_for_is_named()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await StartAsync(counts, gate, capacity: 100);
        await app.Sender.SendAsync("call.answered", "in hand");
        await gate.Reached;
        await app.Sender.SendAsync("call.answered", "left over");
        using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await app.StopAsync(timeout.Token).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(0, counts.Total);
        Assert.Contains(app.Log.All, line => line.Contains("left over was answered, but not handled", StringComparison.Ordinal));
        Assert.Contains(app.Log.All, line => line.Contains("in hand was not handled: Stopping", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_worker_keeps_the_order_and_survives_failing_handlers()
    {
        List<string> seen = [];
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((e, _) =>
            {
                seen.Add(e.Id!);
                return e.Id == "3" ? throw new InvalidOperationException("3") : Task.CompletedTask;
            }),
            options => options.Background = new() { Workers = 1 });
        for (var i = 0; i < 10; i++)
        {
            await app.Sender.SendAsync("call.answered", $"{i}");
        }

        await app.StopAsync();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), seen);
    }

    [Fact]
    public async Task It_can_be_switched_on_by_options_from_anywhere()
    {
        var gate = new Gate();
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((_, ct) => gate.PassAsync(ct)),
            services: services => services.Configure<WebhookHandlingOptions>(options => options.Background = new()));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1").WaitAsync(TimeSpan.FromSeconds(10)));
        await gate.Reached;
        gate.Open();
    }

    [Fact]
    public async Task A_logger_that_throws_costs_no_worker()
    {
        var handled = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((e, _) =>
            {
                handled.TrySetResult();
                return e.Id == "2" ? Task.CompletedTask : throw new InvalidOperationException();
            }),
            options => options.Background = new() { Workers = 1 },
            services => services.AddSingleton<ILoggerProvider, BrokenLog>());
        await app.Sender.SendAsync("call.answered", "1");
        await handled.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await app.Sender.SendAsync("call.answered", "2");
        var store = app.Services.GetRequiredService<IWebhookEventStore>();
        for (var i = 0; i < 100; i++)
        {
            if (await store.ClaimAsync("2", Guid.NewGuid(), TimeSpan.FromMinutes(1), default) == WebhookClaim.Completed)
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The event was not handled.");
    }

    [Fact]
    public async Task What_somebody_else_has_taken_meanwhile_is_left_to_them()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await TestApp.StartAsync(
            on => on.OnAny(async (e, _) =>
            {
                counts.Add(e.Id);
                await gate.PassAsync(CancellationToken.None);
            }),
            options => (options.Background, options.ClaimLease) = (new() { Workers = 1 }, TimeSpan.FromSeconds(1)),
            services => services.AddSingleton<IWebhookEventStore>(new LosingStore("waits")));
        await app.Sender.SendAsync("call.answered", "in hand");
        await gate.Reached;
        await app.Sender.SendAsync("call.answered", "waits");
        await UntilAsync(() => app.Log.All.Any(static line => line.Contains("claim on webhook event waits was lost", StringComparison.Ordinal)));
        gate.Open();
        await app.StopAsync();
        Assert.Equal((1, 0), (counts.Of("in hand"), counts.Of("waits")));
    }

    private static Task<TestApp> StartAsync(Counts counts, Gate gate, int capacity) => TestApp.StartAsync(
        on => on.OnAny(async (e, ct) =>
        {
            await gate.PassAsync(ct);
            counts.Add(e.Id);
        }),
        options => options.Background = new() { Capacity = capacity, Workers = 1 });

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(condition());
    }

    /// <summary>Throws when a failed handler is to be logged.</summary>
    private sealed class BrokenLog : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception).Contains("was not handled", StringComparison.Ordinal))
            {
                throw new IOException("disk full");
            }
        }

        public void Dispose()
        {
        }
    }

    /// <summary>Says of one event that somebody else has it now.</summary>
    private sealed class LosingStore(string lost) : IWebhookEventStore
    {
        private readonly MemoryWebhookEventStore _store = new();

        public ValueTask<WebhookClaim> ClaimAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
            _store.ClaimAsync(eventId, owner, lease, cancellationToken);

        public ValueTask<bool> RenewAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
            eventId == lost ? new(false) : _store.RenewAsync(eventId, owner, lease, cancellationToken);

        public ValueTask<bool> CompleteAsync(string eventId, Guid owner, TimeSpan retention, CancellationToken cancellationToken) =>
            _store.CompleteAsync(eventId, owner, retention, cancellationToken);

        public ValueTask ReleaseAsync(string eventId, Guid owner, CancellationToken cancellationToken) =>
            _store.ReleaseAsync(eventId, owner, cancellationToken);
    }
}
