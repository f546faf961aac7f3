using Telnyx.AspNetCore;

namespace Telnyx.AspNetCore.Tests.Deduplication;

/// <summary>What every store must hold to.</summary>
public abstract class StoreContract
{
    private static readonly TimeSpan s_lease = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_retention = TimeSpan.FromMinutes(1);

    private readonly Guid _mine = Guid.NewGuid();
    private readonly Guid _yours = Guid.NewGuid();

    protected abstract IWebhookEventStore Store { get; }

    protected static string NewId() => Guid.NewGuid().ToString();

    protected abstract Task PassAsync(TimeSpan time);

    protected async Task Claims_exclude_each_other_until_released_or_completed()
    {
        var id = NewId();
        Assert.Equal(WebhookClaim.Claimed, await ClaimAsync(id, _mine));
        Assert.Equal(WebhookClaim.InProgress, await ClaimAsync(id, _yours));
        Assert.Equal(WebhookClaim.Claimed, await ClaimAsync(NewId(), _yours));
        await Store.ReleaseAsync(id, _yours, default);
        Assert.Equal(WebhookClaim.InProgress, await ClaimAsync(id, _yours));
        await Store.ReleaseAsync(id, _mine, default);
        Assert.Equal(WebhookClaim.Claimed, await ClaimAsync(id, _yours));
        Assert.True(await Store.CompleteAsync(id, _yours, s_retention, default));
        Assert.Equal(WebhookClaim.Completed, await ClaimAsync(id, _mine));
        await Store.ReleaseAsync(id, _yours, default);
        Assert.Equal(WebhookClaim.Completed, await ClaimAsync(id, _yours));
    }

    protected async Task A_lease_ends_unless_it_is_renewed()
    {
        var id = NewId();
        await ClaimAsync(id, _mine);
        await PassAsync(s_lease / 2);
        Assert.True(await Store.RenewAsync(id, _mine, s_lease, default));
        await PassAsync(s_lease * 0.75);
        Assert.Equal(WebhookClaim.InProgress, await ClaimAsync(id, _yours));
        await PassAsync(s_lease * 0.75);
        Assert.Equal(WebhookClaim.Claimed, await ClaimAsync(id, _yours));

        // Who has lost the claim can do nothing with it any more.
        Assert.False(await Store.RenewAsync(id, _mine, s_lease, default));
        Assert.False(await Store.CompleteAsync(id, _mine, s_retention, default));
        await Store.ReleaseAsync(id, _mine, default);
        Assert.Equal(WebhookClaim.InProgress, await ClaimAsync(id, _mine));
        Assert.True(await Store.CompleteAsync(id, _yours, s_retention, default));
        Assert.False(await Store.RenewAsync(id, _yours, s_lease, default));
    }

    protected async Task A_handled_event_is_forgotten_after_its_retention()
    {
        var id = NewId();
        await ClaimAsync(id, _mine);
        await Store.CompleteAsync(id, _mine, TimeSpan.FromSeconds(1), default);
        Assert.Equal(WebhookClaim.Completed, await ClaimAsync(id, _yours));
        await PassAsync(TimeSpan.FromSeconds(1.2));
        Assert.Equal(WebhookClaim.Claimed, await ClaimAsync(id, _yours));
    }

    protected async Task Of_many_who_claim_at_once_one_succeeds()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = NewId();
            var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ClaimAsync(id, Guid.NewGuid()).AsTask())));
            Assert.Single(results, WebhookClaim.Claimed);
            Assert.Equal(15, results.Count(result => result == WebhookClaim.InProgress));
        }
    }

    private ValueTask<WebhookClaim> ClaimAsync(string id, Guid owner) => Store.ClaimAsync(id, owner, s_lease, default);
}
