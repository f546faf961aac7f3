namespace Telnyx.Testing.Simulator.Calls;

/// <summary>Why a call ended.</summary>
/// <param name="Cause">The API's name of the cause.</param>
/// <param name="Source">Who ended it: <c>caller</c>, <c>callee</c> or <c>unknown</c>.</param>
/// <param name="SipCode">The SIP status behind it.</param>
internal sealed record Hangup(string Cause, string Source, string SipCode)
{
    public static Hangup Busy { get; } = new("user_busy", "callee", "486");

    public static Hangup Declined { get; } = new("call_rejected", "callee", "603");

    public static Hangup NotFound { get; } = new("not_found", "callee", "404");

    public static Hangup Timeout { get; } = new("timeout", "caller", "487");

    public static Hangup TimeLimit { get; } = new("time_limit", "unknown", "200");

    /// <summary>The caller gave up before the call was answered.</summary>
    public static Hangup Cancelled { get; } = new("originator_cancel", "caller", "487");

    /// <summary>One side hung up.</summary>
    public static Hangup By(string source) => new("normal_clearing", source, "200");
}
