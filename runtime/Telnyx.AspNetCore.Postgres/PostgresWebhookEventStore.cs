using Npgsql;

namespace Telnyx.AspNetCore.Postgres;

/// <summary>Remembers events in a table that all instances of an application share.</summary>
public sealed class PostgresWebhookEventStore : IWebhookEventStore, IDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly PostgresEventStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly EventTable _table;
    private readonly SemaphoreSlim _creating = new(1);
    private readonly bool _ownsDatabase;
    private volatile bool _isReady;
    private long _cleanedAt;

    /// <summary>Makes a store; the database is not asked before the first event.</summary>
    /// <param name="database">The database; stays the caller's.</param>
    /// <param name="options">The table and its care; the defaults when null.</param>
    /// <param name="timeProvider">The clock of the cleaning; the system's when null. Claims go by the clock of the database.</param>
    /// <exception cref="ArgumentException">An option cannot be right.</exception>
    public PostgresWebhookEventStore(
        NpgsqlDataSource database, PostgresEventStoreOptions? options = null, TimeProvider? timeProvider = null)
        : this(database, options, timeProvider, ownsDatabase: false)
    {
    }

    internal PostgresWebhookEventStore(
        NpgsqlDataSource database, PostgresEventStoreOptions? options, TimeProvider? timeProvider, bool ownsDatabase)
    {
        ArgumentNullException.ThrowIfNull(database);
        _options = options ?? new();
        _options.Check();
        (_database, _time, _table) = (database, timeProvider ?? TimeProvider.System, new(_options.Table));
        _ownsDatabase = ownsDatabase;
        _isReady = !_options.CreateTable;
        _cleanedAt = _time.GetTimestamp();
    }

    /// <inheritdoc/>
    public async ValueTask<WebhookClaim> ClaimAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (!_isReady)
        {
            await CreateAsync(cancellationToken).ConfigureAwait(false);
        }

        await CleanUpAsync(cancellationToken).ConfigureAwait(false);
        var command = Command(_table.Claim, eventId, owner, lease);
        await using (command.ConfigureAwait(false))
        {
            return (WebhookClaim)(int)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(string eventId, Guid owner, TimeSpan lease, CancellationToken cancellationToken) =>
        ChangeAsync(Command(_table.Renew, eventId, owner, lease), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> CompleteAsync(string eventId, Guid owner, TimeSpan retention, CancellationToken cancellationToken) =>
        ChangeAsync(Command(_table.Complete, eventId, owner, retention), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(string eventId, Guid owner, CancellationToken cancellationToken) =>
        await ChangeAsync(Command(_table.Release, eventId, owner), cancellationToken).ConfigureAwait(false);

    /// <summary>Lets go of what the store itself holds.</summary>
    public void Dispose()
    {
        _creating.Dispose();
        if (_ownsDatabase)
        {
            _database.Dispose();
        }
    }

    private static async ValueTask<bool> ChangeAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1;
        }
    }

    private NpgsqlCommand Command(string text, string eventId, Guid owner, TimeSpan? duration = null)
    {
        var command = _database.CreateCommand(text);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = eventId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = owner });
        if (duration is { } time)
        {
            command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = time });
        }

        return command;
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await _creating.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isReady)
            {
                await ExecuteAsync(_table.Create, cancellationToken).ConfigureAwait(false);
                _isReady = true;
            }
        }
        finally
        {
            _creating.Release();
        }
    }

    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        var cleanedAt = Interlocked.Read(ref _cleanedAt);
        if (_time.GetElapsedTime(cleanedAt) >= _options.CleanupInterval
            && Interlocked.CompareExchange(ref _cleanedAt, _time.GetTimestamp(), cleanedAt) == cleanedAt)
        {
            await ExecuteAsync(_table.CleanUp, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ExecuteAsync(string text, CancellationToken cancellationToken)
    {
        var command = _database.CreateCommand(text);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
