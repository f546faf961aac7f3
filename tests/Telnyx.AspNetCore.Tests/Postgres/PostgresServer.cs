namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>A server for the tests of a class; none where PostgreSQL is not installed.</summary>
#pragma warning disable CA1001 // xunit ends it through IAsyncLifetime.
public sealed class PostgresServer : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly LocalPostgres _server = new();

    public string ConnectionString => _server.ConnectionString;

    public Task InitializeAsync() => LocalPostgres.Programs is null ? Task.CompletedTask : _server.StartAsync();

    public Task DisposeAsync() => LocalPostgres.Programs is null ? Task.CompletedTask : _server.DisposeAsync().AsTask();
}
