namespace Telnyx;

/// <summary>Which part of the request an error is about.</summary>
public sealed class TelnyxErrorSource
{
    /// <summary>A JSON pointer into the body, such as <c>/to</c>.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of a query or path parameter.</summary>
    public string? Parameter { get; init; }
}
