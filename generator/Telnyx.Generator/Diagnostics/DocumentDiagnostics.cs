using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Diagnostics;

/// <summary>What can be wrong with a document. Each has a page in <c>docs/diagnostics/</c>.</summary>
internal static class DocumentDiagnostics
{
    private const string Category = "Telnyx.Document";
    private const string HelpBase = "https://github.com/telnyx-generator/telnyx-generator/blob/main/docs/diagnostics/";

    /// <summary>The text is no JSON.</summary>
    public static readonly DiagnosticDescriptor MalformedJson = Create(
        "TLX0001", "The document is not valid JSON", "'{0}' is not valid JSON and was left out: {1}", DiagnosticSeverity.Error);

    /// <summary>JSON, but no OpenAPI 3.0 or 3.1 document.</summary>
    public static readonly DiagnosticDescriptor NotOpenApi = Create(
        "TLX0002", "The document is not OpenAPI 3", "'{0}' was left out: {1}. Give it an \"openapi\" member with a 3.0 or 3.1 version.", DiagnosticSeverity.Error);

    /// <summary>The OpenAPI reader refused a part of the document.</summary>
    public static readonly DiagnosticDescriptor InvalidElement = Create(
        "TLX0003", "A part of the document breaks the OpenAPI rules", "{0}", DiagnosticSeverity.Warning);

    /// <summary>A reference leads nowhere.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = Create(
        "TLX0004", "A reference leads nowhere", "'{0}' does not exist in this document; the value is treated as free-form JSON", DiagnosticSeverity.Error);

    /// <summary>Two operations have one method and path, or one C# name.</summary>
    public static readonly DiagnosticDescriptor DuplicateOperation = Create(
        "TLX0005", "Two operations have the same name", "'{0}' and '{1}' are both named '{2}', and the second was left out. Give it a name of its own with \"x-telnyx-method\".", DiagnosticSeverity.Error);

    /// <summary>Two documents describe one operation or schema differently.</summary>
    public static readonly DiagnosticDescriptor ContradictingDocuments = Create(
        "TLX0006", "Two documents contradict each other", "{0} '{1}' differs from the one in '{2}'; that one was taken", DiagnosticSeverity.Error);

    /// <summary>A construct that the generator does not understand.</summary>
    public static readonly DiagnosticDescriptor Unsupported = Create(
        "TLX0007", "A construct is not supported", "{0}; {1}", DiagnosticSeverity.Info);

    /// <summary>No document at all.</summary>
    public static readonly DiagnosticDescriptor NoDocuments = Create(
        "TLX0008", "There is no OpenAPI document", "No OpenAPI document was given, so no SDK was generated. Add <TelnyxSpec Include=\"telnyx.json\" /> to the project.", DiagnosticSeverity.Warning);

    /// <summary>The language version is too low for the emitted code.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion = Create(
        "TLX0009", "The language version is too low", "The generated SDK needs C# 12 or later, this project uses C# {0}. Set <LangVersion>12</LangVersion> or remove the setting.", DiagnosticSeverity.Error);

    /// <summary>A setting that cannot be used.</summary>
    public static readonly DiagnosticDescriptor InvalidSetting = Create(
        "TLX0013", "A setting of the project cannot be used", "{0} is '{1}', which is {2}; '{3}' was used instead", DiagnosticSeverity.Error);

    /// <summary>Something that must not happen; everything else was still generated.</summary>
    public static readonly DiagnosticDescriptor Internal = Create(
        "TLX0010", "A part of the document could not be processed", "{0} could not be processed and was left out: {1}. Please report this with the document.", DiagnosticSeverity.Error);

    /// <summary>What was generated.</summary>
    public static readonly DiagnosticDescriptor Generated = Create(
        "TLX0016", "An SDK was generated", "{0} operations, {1} webhook events and {2} types were generated into {3} files, from {4}", DiagnosticSeverity.Info);

    /// <summary>A descriptor with its page of help.</summary>
    internal static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpBase + id + ".md");
}
