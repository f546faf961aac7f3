namespace Telnyx.Contract.Tests.Calls;

/// <summary>What did not go as it should.</summary>
[Flags]
internal enum Trouble
{
    /// <summary>It went well.</summary>
    None = 0,

    /// <summary>Prism complains about the request.</summary>
    Request = 1,

    /// <summary>The answer, valid by Prism's judgement, was not read into its type.</summary>
    Reading = 2,

    /// <summary>The document's own example of an answer violates the document, so Prism refuses to send it.</summary>
    Example = 4,

    /// <summary>The call could not be made.</summary>
    Call = 8,
}

/// <summary>How a call of an operation ended.</summary>
internal sealed record Outcome(string Operation, bool Full, Trouble Trouble, string Detail, string Sent, string Received)
{
    public override string ToString() => $"{Operation} ({(Full ? "with everything" : "with what is required")}): {Trouble}: {Detail}\n    sent {Cut(Sent)}\n    received {Cut(Received)}";

    private static string Cut(string text) => text.Length <= 800 ? text : text[..800] + "…";
}
