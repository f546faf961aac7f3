namespace Telnyx.Generator;

/// <summary>The names of the pipeline's steps, by which tests see what was re-run.</summary>
internal static class TrackingNames
{
    /// <summary>The additional files that are documents or tables of names, by value.</summary>
    public const string SpecTexts = nameof(SpecTexts);

    /// <summary>The project's settings.</summary>
    public const string Options = nameof(Options);

    /// <summary>The bound SDK and what is wrong with the documents.</summary>
    public const string Sdk = nameof(Sdk);

    /// <summary>The client to emit.</summary>
    public const string Client = nameof(Client);

    /// <summary>The other files to emit, one item each.</summary>
    public const string Files = nameof(Files);

    /// <summary>What is wrong with the documents.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>What was generated, in figures.</summary>
    public const string Summary = nameof(Summary);

    /// <summary>What the SDK offered at an earlier time, when the project says so.</summary>
    public const string Baseline = nameof(Baseline);

    /// <summary>How the SDK differs from that.</summary>
    public const string Changes = nameof(Changes);

    /// <summary>The list of what the SDK offers, when the build asks for it.</summary>
    public const string Listing = nameof(Listing);
}
