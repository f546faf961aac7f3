namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>A test that needs a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() =>
        Skip = LocalPostgres.Programs is null ? "PostgreSQL is not installed (apt-get install postgresql)." : null;
}
