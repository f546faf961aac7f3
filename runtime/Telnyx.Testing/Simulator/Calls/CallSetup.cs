using Telnyx.Testing.Simulator.Webhooks;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What a call is made of when it begins.</summary>
internal sealed record CallSetup
{
    public required CallDirection Direction { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string ConnectionId { get; init; }

    public required WebhookRoute Route { get; init; }

    /// <summary>The script of the other end.</summary>
    public required SimulatedParty Party { get; init; }

    /// <summary>The session of a call that this one belongs to; a new one when null.</summary>
    public string? SessionId { get; init; }

    public string? ClientState { get; init; }

    /// <summary>How long it may ring.</summary>
    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it may last once it was answered.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(4);

    /// <summary>What is announced with the call: headers, tags, caller name.</summary>
    public CallAnnouncement Announcement { get; init; } = CallAnnouncement.None;

    /// <summary>The id that a recording from the answer will have, if one was ordered.</summary>
    public string? RecordingId { get; init; }

    /// <summary>What happens when the call is answered, before anything else: recording, streaming and so on.</summary>
    public Action<Call>? WhenAnswered { get; init; }
}
