using System.Text.RegularExpressions;

namespace Telnyx.AspNetCore.Postgres;

/// <summary>Where events are remembered in PostgreSQL.</summary>
public sealed partial class PostgresEventStoreOptions
{
    /// <summary>The table, with a schema if it should not be the default one: lower-case letters, digits and underscores.</summary>
    public string Table { get; set; } = "telnyx_webhook_events";

    /// <summary>Whether the table is created when it is missing. Switch it off where the application may not, and see docs/webhooks.md.</summary>
    public bool CreateTable { get; set; } = true;

    /// <summary>How often what need not be remembered any more is deleted: every 10 minutes unless set.</summary>
    public TimeSpan CleanupInterval { get; set; } = TimeSpan.FromMinutes(10);

    internal void Check()
    {
        // The name becomes part of statements, where parameters are not possible.
        if (!TableName().IsMatch(Table))
        {
            throw new ArgumentException("Table must be a name like events or schema.events, in lower case.", nameof(Table));
        }

        if (CleanupInterval < TimeSpan.FromSeconds(1))
        {
            throw new ArgumentException("CleanupInterval must be at least a second.", nameof(CleanupInterval));
        }
    }

    [GeneratedRegex(@"\A([a-z_][a-z0-9_]{0,62}\.)?[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex TableName();
}
