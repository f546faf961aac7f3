using Npgsql;
using Telnyx.AspNetCore.Postgres;
using Telnyx.AspNetCore.Tests.Deduplication;

namespace Telnyx.AspNetCore.Tests.Postgres;

public sealed class PostgresStoreTests(PostgresServer server) : StoreContract, IClassFixture<PostgresServer>, IAsyncDisposable
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(server.ConnectionString);
    private PostgresWebhookEventStore? _store;

    protected override IWebhookEventStore Store => _store ??= new(_database);

    [PostgresFact]
    public Task Exclusion() => Claims_exclude_each_other_until_released_or_completed();

    [PostgresFact]
    public Task Leases() => A_lease_ends_unless_it_is_renewed();

    [PostgresFact]
    public Task Retention() => A_handled_event_is_forgotten_after_its_retention();

    [PostgresFact]
    public Task Atomicity() => Of_many_who_claim_at_once_one_succeeds();

    [PostgresFact]
    public async Task Instances_that_start_together_create_the_table_once()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => new PostgresWebhookEventStore(_database, new() { Table = "started_together" })).ToArray();
        var claims = await Task.WhenAll(stores.Select(store =>
            store.ClaimAsync("1", Guid.NewGuid(), TimeSpan.FromMinutes(1), default).AsTask()));
        Assert.Single(claims, WebhookClaim.Claimed);
    }

    [PostgresFact]
    public async Task Cleaning_deletes_what_is_over_and_nothing_else()
    {
        var time = new ManualTime();
        using var store = new PostgresWebhookEventStore(_database, new() { Table = "public.cleaned" }, time);
        await store.ClaimAsync("over", Guid.NewGuid(), TimeSpan.FromMilliseconds(1), default);
        await store.ClaimAsync("held", Guid.NewGuid(), TimeSpan.FromMinutes(1), default);
        await Task.Delay(50);
        time.Advance(TimeSpan.FromMinutes(11));
        await store.ClaimAsync("new", Guid.NewGuid(), TimeSpan.FromMinutes(1), default);
        await using var command = _database.CreateCommand("SELECT string_agg(event_id, ',' ORDER BY event_id) FROM public.cleaned");
        Assert.Equal("held,new", await command.ExecuteScalarAsync());
    }

    [PostgresFact]
    public async Task Cleaning_waits_for_nobody()
    {
        var time = new ManualTime();
        using var store = new PostgresWebhookEventStore(_database, new() { Table = "cleaned_around" }, time);
        await store.ClaimAsync("over", Guid.NewGuid(), TimeSpan.FromMilliseconds(1), default);
        await using var other = await _database.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT * FROM cleaned_around FOR UPDATE", other, transaction);
        await hold.ExecuteNonQueryAsync();
        time.Advance(TimeSpan.FromMinutes(11));
        var claim = store.ClaimAsync("new", Guid.NewGuid(), TimeSpan.FromMinutes(1), default).AsTask();
        Assert.Equal(WebhookClaim.Claimed, await claim.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [PostgresFact]
    public async Task A_claim_that_ran_out_and_was_cleaned_away_can_still_be_completed()
    {
        var owner = Guid.NewGuid();
        var id = NewId();
        await Store.ClaimAsync(id, owner, TimeSpan.FromMinutes(1), default);
        await Store.ReleaseAsync(id, owner, default);
        Assert.True(await Store.CompleteAsync(id, owner, TimeSpan.FromMinutes(1), default));
        Assert.Equal(WebhookClaim.Completed, await Store.ClaimAsync(id, Guid.NewGuid(), TimeSpan.FromMinutes(1), default));
    }

    [PostgresFact]
    public async Task A_connection_string_counts_also_where_another_database_is_registered()
    {
        await using var other = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody");
        await using var services = new ServiceCollection().AddSingleton(other)
            .AddTelnyxWebhooks().AddTelnyxWebhookPostgresStore(server.ConnectionString).BuildServiceProvider();
        var store = services.GetRequiredService<IWebhookEventStore>();
        Assert.Equal(WebhookClaim.Claimed, await store.ClaimAsync(NewId(), Guid.NewGuid(), TimeSpan.FromMinutes(1), default));
    }

    [Theory]
    [InlineData("events; DROP TABLE users")]
    [InlineData("Events")]
    [InlineData("a.b.c")]
    [InlineData("events\n")]
    [InlineData("")]
    public void Names_that_are_more_than_a_name_are_refused(string table) =>
        Assert.Throws<ArgumentException>(() => new PostgresWebhookEventStore(_database, new() { Table = table }));

    public async ValueTask DisposeAsync()
    {
        _store?.Dispose();
        await _database.DisposeAsync();
    }

    protected override Task PassAsync(TimeSpan time) => Task.Delay(time);
}
