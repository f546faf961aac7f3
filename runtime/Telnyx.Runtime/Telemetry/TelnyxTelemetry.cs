namespace Telnyx;

/// <summary>The names under which telemetry is collected.</summary>
public static class TelnyxTelemetry
{
    /// <summary>The name of the activity source: one activity for each call, retries as its events.</summary>
    public const string ActivitySourceName = "Telnyx";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Telnyx";

    /// <summary>The category of logs.</summary>
    public const string LogCategory = "Telnyx";
}
