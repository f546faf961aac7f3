namespace Telnyx.Benchmarks.Json;

/// <summary>See <see cref="Call"/>.</summary>
internal sealed class PlainCall
{
    public string? RecordType { get; set; }

    public string? CallSessionId { get; set; }

    public string? CallLegId { get; set; }

    public string? CallControlId { get; set; }

    public bool IsAlive { get; set; }

    public string? ClientState { get; set; }

    public long? CallDuration { get; set; }

    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? EndTime { get; set; }
}

/// <summary>See <see cref="ActiveCall"/>.</summary>
internal sealed class PlainActiveCall
{
    public string? RecordType { get; set; }

    public string? CallSessionId { get; set; }

    public string? CallLegId { get; set; }

    public string? CallControlId { get; set; }

    public string? ClientState { get; set; }

    public long CallDuration { get; set; }
}

/// <summary>A page of calls.</summary>
internal sealed class PlainPage
{
    public List<PlainActiveCall>? Data { get; set; }

    public PlainMeta? Meta { get; set; }
}

/// <summary>What a page says about itself.</summary>
internal sealed class PlainMeta
{
    public long? TotalItems { get; set; }

    public PlainCursors? Cursors { get; set; }
}

/// <summary>The cursors of a page.</summary>
internal sealed class PlainCursors
{
    public string? After { get; set; }

    public string? Before { get; set; }
}

/// <summary>A response around a call.</summary>
internal sealed class PlainData
{
    public PlainCall? Data { get; set; }
}

/// <summary>A response to a command.</summary>
internal sealed class PlainCommandData
{
    public PlainCommandResult? Data { get; set; }
}

/// <summary>See <see cref="CallControlCommandResult"/>.</summary>
internal sealed class PlainCommandResult
{
    public string? Result { get; set; }
}
