using Microsoft.Extensions.Logging;

namespace Telnyx.AspNetCore;

/// <summary>What is logged about media streams: never tokens or numbers.</summary>
internal static partial class MediaLog
{
    [LoggerMessage(20, LogLevel.Warning, "Media stream refused: its token is missing or wrong.")]
    public static partial void Refused(ILogger logger);

    [LoggerMessage(21, LogLevel.Error, "The handler of media stream {StreamId} failed; the stream was closed.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string? streamId);

    [LoggerMessage(22, LogLevel.Error, "Deciding about the token of a media stream failed; the stream was refused.")]
    public static partial void DecisionFailed(ILogger logger, Exception exception);
}
