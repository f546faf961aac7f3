using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Diagnostics;

/// <summary>What the baseline of the API tells. Each has a page in <c>docs/diagnostics/</c>.</summary>
internal static class BaselineDiagnostics
{
    /// <summary>Something is gone, or not what the baseline says.</summary>
    public static readonly DiagnosticDescriptor Changed = DocumentDiagnostics.Create(
        "TLX0014", "The API has changed", "{0}", DiagnosticSeverity.Warning);

    /// <summary>A line of the baseline that says nothing.</summary>
    public static readonly DiagnosticDescriptor Unreadable = DocumentDiagnostics.Create(
        "TLX0015", "A line of the baseline cannot be read", "{0}; it was left out. Write the file again with 'dotnet build -t:WriteTelnyxApiBaseline'.", DiagnosticSeverity.Warning);
}
