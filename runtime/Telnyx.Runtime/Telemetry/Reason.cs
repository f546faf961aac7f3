using System.Globalization;
using Telnyx.Http;

namespace Telnyx;

/// <summary>Why a call or a try failed, in one word out of a small set: it becomes a tag of metrics.</summary>
internal static class Reason
{
    private const int MaxIdLength = 128;

    public static string Of(Exception failure) => failure switch
    {
        TelnyxApiException api => ((int)api.StatusCode).ToString(CultureInfo.InvariantCulture),
        TelnyxConnectionException connection => connection.Error.ToString(),
        TelnyxTimeoutException => "timeout",
        OperationCanceledException => "cancelled",
        _ => failure.GetType().Name,
    };

    /// <summary>The id of a request, when it looks like one: it comes from the other side.</summary>
    public static string? Id(string? requestId) =>
        requestId is { Length: <= MaxIdLength } && HeaderText.IsPrintable(requestId, allowTab: false) ? requestId : null;
}
