using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Analyzers;

/// <summary>What can be wrong with code that uses a generated SDK. Each has a page in <c>docs/diagnostics/</c>.</summary>
internal static class UsageDiagnostics
{
    private const string Category = "Telnyx.Usage";
    private const string HelpBase = "https://github.com/telnyx-generator/telnyx-generator/blob/main/docs/diagnostics/";

    /// <summary>None of the alternatives of a request is set.</summary>
    public static readonly DiagnosticDescriptor MissingAlternative = Create(
        "TLX1001", "A request lacks what it needs", "{0} needs {1}, and this one has {2}", DiagnosticSeverity.Error);

    /// <summary>A value that requires members that are not set.</summary>
    public static readonly DiagnosticDescriptor MissingForValue = Create(
        "TLX1015", "A value requires what the request lacks", "{0} requires {1}, and {2} missing", DiagnosticSeverity.Error);

    /// <summary>A constant that is not among the known values.</summary>
    public static readonly DiagnosticDescriptor UnknownValue = Create(
        FixContract.UnknownValue, "A value is not known", "'{0}' is not a known value of {1}{2}", DiagnosticSeverity.Warning);

    /// <summary>A constant number outside the limits.</summary>
    public static readonly DiagnosticDescriptor NumberOutOfRange = Create(
        "TLX1003", "A number is out of range", "{0} is {1}, but must be {2}", DiagnosticSeverity.Warning);

    /// <summary>A constant number that is not among the allowed ones.</summary>
    public static readonly DiagnosticDescriptor NumberNotAllowed = Create(
        "TLX1004", "A number is not allowed", "{0} is {1}, but must be one of {2}", DiagnosticSeverity.Warning);

    /// <summary>A constant text that is too long or too short.</summary>
    public static readonly DiagnosticDescriptor TextLength = Create(
        "TLX1005", "A text is too long or too short", "The length of {0} is {1}, but must be {2}", DiagnosticSeverity.Warning);

    /// <summary>A constant text that does not match the pattern.</summary>
    public static readonly DiagnosticDescriptor TextPattern = Create(
        "TLX1006", "A text does not match its pattern", "'{1}' does not match what {0} must look like: {2}", DiagnosticSeverity.Warning);

    /// <summary>A constant text that is not of the format.</summary>
    public static readonly DiagnosticDescriptor TextFormat = Create(
        "TLX1007", "A text has the wrong format", "'{1}' cannot be the value of {0}: {2}", DiagnosticSeverity.Warning);

    /// <summary>A secret in the source code.</summary>
    public static readonly DiagnosticDescriptor SecretInCode = Create(
        FixContract.SecretInCode, "A secret is written into the code", "{0} is a secret and must not be in the code; leave it out, and it is read from {1}", DiagnosticSeverity.Warning);

    /// <summary>A setting that differs by environment in the source code.</summary>
    public static readonly DiagnosticDescriptor SettingInCode = Create(
        FixContract.SettingInCode, "A setting is written into the code", "{0} differs between accounts; leave it out, and it is read from {1}", DiagnosticSeverity.Info);

    /// <summary>A list that is not used.</summary>
    public static readonly DiagnosticDescriptor UnusedList = Create(
        FixContract.UnusedList, "A list is never asked for", "Nothing is sent until the list is used: await it for the first page, or write 'await foreach' for every item", DiagnosticSeverity.Warning);

    /// <summary>A webhook whose signature nobody checks.</summary>
    public static readonly DiagnosticDescriptor UnverifiedWebhook = Create(
        "TLX1011", "A webhook is read without verification", "Anyone can send a {0} to this endpoint: read it with Webhooks.Unwrap, which verifies the signature", DiagnosticSeverity.Warning);

    /// <summary>Base64 where the SDK encodes.</summary>
    public static readonly DiagnosticDescriptor EncodedTwice = Create(
        "TLX1012", "A client state is encoded twice", "{0} is base64 already, and a client state encodes its text itself: give it the text, or use ClientState.FromBase64", DiagnosticSeverity.Warning);

    /// <summary>The code uses what has changed in the API.</summary>
    public static readonly DiagnosticDescriptor ChangedApi = Create(
        "TLX1013", "The code uses what has changed in the API", "The API has changed: {0}", DiagnosticSeverity.Error);

    /// <summary>How much of what has changed the code uses.</summary>
    public static readonly DiagnosticDescriptor ChangesInUse = Create(
        "TLX1014", "The API has changed since the baseline was written",
        "The code of this project uses {0} of {1} things that have changed in the API{2}. 'dotnet build -t:WriteTelnyxApiBaseline' accepts the changes.",
        DiagnosticSeverity.Warning, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpBase + id + ".md", customTags: tags);
}
