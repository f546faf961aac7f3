namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>A server for the tests of a class; none where PostgreSQL is not installed.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly LocalPostgres _server = new();

    public string ConnectionString => _server.ConnectionString;

    public Task InitializeAsync() => LocalPostgres.Programs is null ? Task.CompletedTask : _server.StartAsync();

    public Task DisposeAsync() => LocalPostgres.Programs is null ? Task.CompletedTask : _server.DisposeAsync().AsTask();
}
