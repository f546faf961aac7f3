using Microsoft.Extensions.Logging;

namespace Telnyx;

/// <summary>What is logged: routes, figures and kinds of faults. Never addresses, bodies, or messages of exceptions, which may hold personal data.</summary>
internal static partial class CallLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} answered {StatusCode} in {Milliseconds} ms after {Attempts} tries, request id {RequestId}")]
    public static partial void Answered(ILogger logger, string operation, int statusCode, double milliseconds, int attempts, string? requestId);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed with {Reason} on try {Attempt} and is sent again in {Milliseconds} ms")]
    public static partial void Retrying(ILogger logger, string operation, string reason, int attempt, double milliseconds);

    // The caller knows, and wanted it.
    [LoggerMessage(4, LogLevel.Debug, "{Operation} was cancelled by the caller in {Milliseconds} ms after {Attempts} tries")]
    public static partial void Cancelled(ILogger logger, string operation, double milliseconds, int attempts);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} failed with {Reason} in {Milliseconds} ms after {Attempts} tries, request id {RequestId}")]
    public static partial void Failed(ILogger logger, string operation, string reason, double milliseconds, int attempts, string? requestId);
}
