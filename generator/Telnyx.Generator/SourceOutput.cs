using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Telnyx.Generator.Baseline;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;

namespace Telnyx.Generator;

/// <summary>Hands emitted files and diagnostics to the compiler.</summary>
internal static class SourceOutput
{
    /// <summary>Adds the client's file.</summary>
    public static void Add(SourceProductionContext output, ClientModel? client)
    {
        if (client is not null)
        {
            output.AddSource(client.Name + ".g.cs", SourceText.From(SdkEmitter.Emit(client), Encoding.UTF8));
        }
    }

    /// <summary>Adds another file.</summary>
    public static void Add(SourceProductionContext output, SourceFileModel file) =>
        output.AddSource(file.HintName + ".g.cs", SourceText.From(SdkEmitter.Emit(file), Encoding.UTF8));

    /// <summary>Reports how the SDK differs from its baseline, and tells the analyzers.</summary>
    public static void Add(SourceProductionContext output, ApiChanges changes)
    {
        Report(output, changes.Diagnostics);
        if (changes.Items.Count > 0)
        {
            output.AddSource("Telnyx.ApiChanges.g.cs", SourceText.From(ApiChangesEmitter.Emit(changes.Items), Encoding.UTF8));
        }
    }

    /// <summary>Adds the list of what the SDK offers.</summary>
    public static void Add(SourceProductionContext output, string? listing)
    {
        if (listing is not null)
        {
            output.AddSource(ApiListing.HintName + ".g.cs", SourceText.From(listing, Encoding.UTF8));
        }
    }

    /// <summary>Says what was generated.</summary>
    public static void Report(SourceProductionContext output, DiagnosticInfo? summary)
    {
        if (summary is not null)
        {
            output.ReportDiagnostic(summary.ToDiagnostic());
        }
    }

    /// <summary>Reports what is wrong.</summary>
    public static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
