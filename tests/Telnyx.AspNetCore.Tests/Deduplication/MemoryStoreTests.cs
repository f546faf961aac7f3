using Telnyx.AspNetCore;

namespace Telnyx.AspNetCore.Tests.Deduplication;

public sealed class MemoryStoreTests : StoreContract
{
    private readonly ManualTime _time = new();

    public MemoryStoreTests() => Store = new MemoryWebhookEventStore(1000, _time);

    protected override IWebhookEventStore Store { get; }

    [Fact]
    public Task Exclusion() => Claims_exclude_each_other_until_released_or_completed();

    [Fact]
    public Task Leases() => A_lease_ends_unless_it_is_renewed();

    [Fact]
    public Task Retention() => A_handled_event_is_forgotten_after_its_retention();

    [Fact]
    public Task Atomicity() => Of_many_who_claim_at_once_one_succeeds();

    [Fact]
    public async Task It_never_holds_more_handled_events_than_its_capacity_and_forgets_the_oldest()
    {
        var store = new MemoryWebhookEventStore(10, _time);
        await store.ClaimAsync("in progress", Guid.Empty, TimeSpan.FromDays(1), default);
        for (var i = 0; i < 1000; i++)
        {
            await HandleAsync(store, $"{i}", TimeSpan.FromDays(1));
            Assert.True(store.Count <= 11);
        }

        Assert.Equal(WebhookClaim.InProgress, await store.ClaimAsync("in progress", Guid.NewGuid(), TimeSpan.FromDays(1), default));
        Assert.Equal(WebhookClaim.Completed, await store.ClaimAsync("990", Guid.NewGuid(), TimeSpan.FromDays(1), default));
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync("989", Guid.NewGuid(), TimeSpan.FromDays(1), default));
    }

    [Fact]
    public async Task What_is_over_is_forgotten_before_the_capacity_is_reached()
    {
        var store = new MemoryWebhookEventStore(1000, _time);
        for (var i = 0; i < 100; i++)
        {
            await HandleAsync(store, $"{i}", TimeSpan.FromSeconds(10));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(store.Count <= 11, $"{store.Count} are remembered.");
    }

    protected override Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        return Task.CompletedTask;
    }

    private static async Task HandleAsync(MemoryWebhookEventStore store, string id, TimeSpan retention)
    {
        var owner = Guid.NewGuid();
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync(id, owner, TimeSpan.FromSeconds(5), default));
        Assert.True(await store.CompleteAsync(id, owner, retention, default));
    }
}
