namespace Telnyx.Sdk.Tests.Faults;

/// <summary>What <see cref="FaultyProxy"/> does to a request.</summary>
internal enum Fault
{
    None,

    // Not processed. The first happens to connections, the others to requests.
    ResetUnread,
    ResetUnprocessed,
    TooMany,
    Unavailable,
    Page,

    // Processed, but the answer does not come as it should.
    Failed,
    ResetProcessed,
    CutOff,
    CutOffGzip,
    Garbage,
    Slow,
    Late,
}
