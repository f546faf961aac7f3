namespace Telnyx.AspNetCore;

/// <summary>How events are handled after their webhooks were answered.</summary>
public sealed class BackgroundHandlingOptions
{
    /// <summary>How many events may wait: 1,000 unless set. When there are as many, further webhooks are answered with 503 and come again.</summary>
    public int Capacity { get; set; } = 1000;

    /// <summary>How many events are handled at a time: 4 unless set. With 1 they are handled in the order in which they came.</summary>
    public int Workers { get; set; } = 4;
}
