using System.Net;
using Telnyx.AspNetCore;

namespace Telnyx.AspNetCore.Tests.Deduplication;

public sealed class DuplicateTests
{
    [Fact]
    public async Task A_second_delivery_is_answered_200_and_not_handled()
    {
        var counts = new Counts();
        await using var app = await TestApp.StartAsync(on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id))));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1", attempt));
        }

        Assert.Equal(1, counts.Of("1"));
    }

    [Fact]
    public async Task Without_an_id_or_without_deduplication_every_delivery_is_handled()
    {
        var counts = new Counts();
        await using var app = await TestApp.StartAsync(on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id))));
        await app.Sender.SendAsync("call.answered", null);
        await app.Sender.SendAsync("call.answered", null);
        Assert.Equal(2, counts.Total);

        await using var other = await TestApp.StartAsync(
            on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id))), options => options.Deduplicate = false);
        await other.Sender.SendAsync("call.answered", "1");
        await other.Sender.SendAsync("call.answered", "1");
        Assert.Equal(2, counts.Of("1"));
    }

    [Fact]
    public async Task A_storm_of_shuffled_duplicates_is_handled_once_each()
    {
        var counts = new Counts();
        await using var app = await TestApp.StartAsync(on => on.OnAny(async (e, _) =>
        {
            await Task.Yield();
            counts.Add(e.Id);
        }));
        var deliveries = Enumerable.Range(0, 200).SelectMany(id => Enumerable.Range(1, 5).Select(attempt => (Id: $"e{id}", attempt))).ToArray();
        new Random(5).Shuffle(deliveries);
        var answers = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (delivery, _) =>
            answers.Add(await app.Sender.SendAsync("call.answered", delivery.Id, delivery.attempt)));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(200, counts.ById.Count);
        Assert.All(counts.ById.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task A_duplicate_waits_for_the_first_delivery_and_then_is_a_duplicate()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await TestApp.StartAsync(on => on.OnAny(async (e, ct) =>
        {
            counts.Add(e.Id);
            await gate.PassAsync(ct);
        }));
        var first = app.Sender.SendAsync("call.answered", "1");
        await gate.Reached;
        var second = app.Sender.SendAsync("call.answered", "1", attempt: 2);
        await Task.Delay(300);
        Assert.False(second.IsCompleted);
        gate.Open();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Task.WhenAll(first, second));
        Assert.Equal(1, counts.Of("1"));
    }

    [Fact]
    public async Task A_waiting_duplicate_takes_over_when_the_first_delivery_fails()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await TestApp.StartAsync(on => on.OnAny(async (e, ct) =>
        {
            if (counts.Add(e.Id) == 1)
            {
                await gate.PassAsync(ct);
                throw new InvalidOperationException("the first");
            }
        }));
        var first = app.Sender.SendAsync("call.answered", "1");
        await gate.Reached;
        var second = app.Sender.SendAsync("call.answered", "1", attempt: 2);
        gate.Open();
        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.OK], await Task.WhenAll(first, second));
        Assert.Equal(2, counts.Of("1"));
    }

    [Fact]
    public async Task A_delivery_takes_over_when_the_lease_of_a_crashed_owner_ends()
    {
        var counts = new Counts();
        var store = new MemoryWebhookEventStore();
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id))),
            options => options.ClaimLease = TimeSpan.FromSeconds(1),
            services => services.AddSingleton<IWebhookEventStore>(store));
        await store.ClaimAsync("1", Guid.NewGuid(), TimeSpan.FromSeconds(1), default);
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1", attempt: 2));
        Assert.Equal(1, counts.Of("1"));
    }

    [Fact]
    public async Task A_handler_slower_than_the_lease_keeps_its_event_and_others_are_sent_away()
    {
        var (counts, gate) = (new Counts(), new Gate());
        await using var app = await TestApp.StartAsync(
            on => on.OnAny(async (e, ct) =>
            {
                counts.Add(e.Id);
                await gate.PassAsync(ct);
            }),
            options => options.ClaimLease = TimeSpan.FromSeconds(1));
        var first = app.Sender.SendAsync("call.answered", "1");
        await gate.Reached;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.Sender.SendAsync("call.answered", "1", attempt: 2));
        gate.Open();
        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(1, counts.Of("1"));
    }

    [Fact]
    public async Task A_handler_that_is_too_slow_is_cancelled_and_its_event_given_back()
    {
        var counts = new Counts();
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((e, ct) => counts.Add(e.Id) == 1 ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask),
            options => options.HandlerTimeout = TimeSpan.FromMilliseconds(200));
        Assert.Equal(HttpStatusCode.InternalServerError, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1", attempt: 2));
        Assert.Equal(2, counts.Of("1"));
    }

    [Fact]
    public async Task When_the_store_fails_nothing_is_handled_that_may_have_been()
    {
        var counts = new Counts();
        var store = new FailingStore();
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((e, _) => Task.FromResult(counts.Add(e.Id))), services: services => services.AddSingleton<IWebhookEventStore>(store));
        store.FailsToClaim = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Equal(0, counts.Total);
        (store.FailsToClaim, store.FailsToComplete) = (false, true);
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Equal(1, counts.Total);
        Assert.Contains(app.Log.All, line => line.Contains("may be handled again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_lost_to_somebody_else_ends_the_handler()
    {
        var store = new FailingStore { LosesClaims = true };
        await using var app = await TestApp.StartAsync(
            on => on.OnAny((_, ct) => Task.Delay(Timeout.Infinite, ct)),
            options => options.ClaimLease = TimeSpan.FromSeconds(1),
            services => services.AddSingleton<IWebhookEventStore>(store));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await app.Sender.SendAsync("call.answered", "1"));
        Assert.Contains(app.Log.All, line => line.Contains("was lost", StringComparison.Ordinal));
    }

    private sealed class FailingStore : IWebhookEventStore
    {
        private readonly MemoryWebhookEventStore _inner = new();

        public bool FailsToClaim { get; set; }

        public bool FailsToComplete { get; set; }

        public bool LosesClaims { get; set; }

        public ValueTask<WebhookClaim> ClaimAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
            FailsToClaim ? throw new TimeoutException("no database") : _inner.ClaimAsync(eventId, owner, lease, cancellationToken);

        public ValueTask<bool> RenewAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
            LosesClaims ? new(false) : _inner.RenewAsync(eventId, owner, lease, cancellationToken);

        public ValueTask<bool> CompleteAsync(string eventId, Guid owner, TimeSpan retention, CancellationToken cancellationToken) =>
            FailsToComplete ? throw new TimeoutException("no database") : _inner.CompleteAsync(eventId, owner, retention, cancellationToken);

        public ValueTask ReleaseAsync(string eventId, Guid owner, CancellationToken cancellationToken) =>
            _inner.ReleaseAsync(eventId, owner, cancellationToken);
    }
}
