namespace Telnyx.AspNetCore.Postgres;

/// <summary>The statements on the table of events.</summary>
/// <remarks>
/// A row is a claim while it has an owner, and a handled event when it has none; after <c>holds_until</c> it is nothing. The clock is the
/// server's alone, so the clocks of the instances may differ.
/// </remarks>
internal sealed class EventTable(string name)
{
    /// <summary>Creates the table. The lock keeps instances that start together from tripping over each other.</summary>
    public string Create { get; } = $"""
        SELECT pg_advisory_xact_lock(7236512093416);
        CREATE TABLE IF NOT EXISTS {name} (
            event_id text PRIMARY KEY,
            owner uuid,
            holds_until timestamptz NOT NULL);
        CREATE INDEX IF NOT EXISTS {name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}_holds_until ON {name} (holds_until);
        """;

    /// <summary>
    /// Returns 0 claimed, 1 in progress, 2 completed. The second part sees the table as it was before the statement: a row that somebody inserts
    /// meanwhile is a claim in progress.
    /// </summary>
    public string Claim { get; } = $"""
        WITH claimed AS (
            INSERT INTO {name} AS known (event_id, owner, holds_until) VALUES ($1, $2, clock_timestamp() + $3)
            ON CONFLICT (event_id) DO UPDATE SET owner = excluded.owner, holds_until = clock_timestamp() + $3
                WHERE known.holds_until <= clock_timestamp()
            RETURNING 1)
        SELECT CASE
            WHEN EXISTS (SELECT FROM claimed) THEN 0
            WHEN EXISTS (SELECT FROM {name} WHERE event_id = $1 AND owner IS NULL) THEN 2
            ELSE 1 END
        """;

    public string Renew { get; } =
        $"UPDATE {name} SET holds_until = clock_timestamp() + $3 WHERE event_id = $1 AND owner = $2";

    /// <summary>Also inserts: the row of a claim that had run out may have been cleaned away.</summary>
    public string Complete { get; } = $"""
        INSERT INTO {name} AS known (event_id, owner, holds_until) VALUES ($1, NULL, clock_timestamp() + $3)
        ON CONFLICT (event_id) DO UPDATE SET owner = NULL, holds_until = excluded.holds_until WHERE known.owner = $2
        """;

    public string Release { get; } = $"DELETE FROM {name} WHERE event_id = $1 AND owner = $2";

    /// <summary>
    /// Deletes what is over, but for rows that somebody is just claiming. By <c>now()</c>, which unlike <c>clock_timestamp()</c> can use the index.
    /// </summary>
    public string CleanUp { get; } =
        $"DELETE FROM {name} WHERE ctid = ANY (ARRAY(SELECT ctid FROM {name} WHERE holds_until <= now() FOR UPDATE SKIP LOCKED))";
}
