using Microsoft.AspNetCore.Http;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore;

/// <summary>Who may open a media stream, and how it is read. Exactly one of the three ways to authorize must be chosen.</summary>
public sealed class MediaStreamEndpointOptions
{
    /// <summary>The token that every stream must bring: the <c>stream_auth_token</c> that streams are started with.</summary>
    public string? AuthToken { get; set; }

    /// <summary>Decides about the token that a stream brings, for instance one that was made for a single call.</summary>
    public Func<string, HttpContext, ValueTask<bool>>? Authorize { get; set; }

    /// <summary>Lets streams in without a token: whoever finds the address can send audio and hear what is sent.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>How long a stream without a token in its headers may take to bring one in its first message: 10 seconds unless set.</summary>
    public TimeSpan FirstMessageTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Makes the options of each stream; codecs that have a state must be new for each.</summary>
    public Func<MediaStreamOptions> CreateStreamOptions { get; set; } = static () => new();

    internal void Check()
    {
        var ways = (AuthToken is null ? 0 : 1) + (Authorize is null ? 0 : 1) + (AllowAnonymous ? 1 : 0);
        if (ways != 1 || AuthToken is "")
        {
            throw new ArgumentException(
                "Set one of AuthToken (the stream_auth_token of your streams), Authorize and AllowAnonymous: anybody can open a WebSocket.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstMessageTimeout, TimeSpan.Zero);
    }
}
