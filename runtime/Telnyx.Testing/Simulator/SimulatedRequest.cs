namespace Telnyx.Testing;

/// <summary>One request that the simulator answered.</summary>
public sealed record SimulatedRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, such as <c>/v2/calls/v3:abc/actions/speak</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query string with its question mark, or empty.</summary>
    public string Query { get; init; } = "";

    /// <summary>The text of the body, or empty.</summary>
    public string Body { get; init; } = "";

    /// <summary>The <c>command_id</c> of the body, if it had one.</summary>
    public string? CommandId { get; init; }

    /// <summary>Whether a command was answered without being executed, because its <c>command_id</c> was known already.</summary>
    public bool Repeated { get; init; }

    /// <summary>The status of the answer.</summary>
    public int StatusCode { get; init; }

    /// <summary>The text of the answer.</summary>
    public string Response { get; init; } = "";

    /// <summary>When the request came.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}
