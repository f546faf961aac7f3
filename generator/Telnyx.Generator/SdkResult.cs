using System.Collections.Immutable;
using System.Globalization;
using Telnyx.Generator.Baseline;
using Telnyx.Generator.Binding;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Inputs;
using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator;

/// <summary>The SDK to emit, or null when there is nothing to emit, and what is wrong with the documents.</summary>
internal sealed record SdkResult(SdkModel? Sdk, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>What is emitted instead of the SDK when the build asks for a list of what it offers, else null.</summary>
    public string? Listing { get; init; }

    /// <summary>What was generated, in figures; null when nothing was.</summary>
    public DiagnosticInfo? Summary { get; init; }

    /// <summary>Reads and binds all documents of a project.</summary>
    public static SdkResult Create(ImmutableArray<SpecText> texts, ProjectSettings settings, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var sdk = Create(texts, settings, diagnostics, cancellationToken);
        var all = settings.Diagnostics.Concat(diagnostics.ToEquatableArray()).ToEquatableArray();
        return sdk is null ? new SdkResult(null, all)
            : settings.ListsApi ? new SdkResult(null, all) { Listing = ApiListing.AsCode(sdk) }
            : new SdkResult(sdk, all) { Summary = Summarize(sdk, Documents(texts)) };
    }

    /// <summary>The files of a result, but the client's.</summary>
    public static IEnumerable<SourceFileModel> Files(SdkResult result) => result.Sdk?.Files ?? default;

    private static SdkModel? Create(ImmutableArray<SpecText> texts, ProjectSettings settings, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        // Analyzers reach every project that references a project with this package, build files do not: nothing was asked for there.
        if (texts.IsEmpty)
        {
            return null;
        }

        if (settings.UnsupportedLanguageVersion is { } version)
        {
            diagnostics.Add(DocumentDiagnostics.LanguageVersion, null, version);
            return null;
        }

        var sources = Documents(texts);
        if (sources.Count == 0)
        {
            diagnostics.Add(DocumentDiagnostics.NoDocuments, null);
            return null;
        }

        var documents = new List<SourceDocument>();
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (DocumentReader.Read(source, diagnostics) is { } document)
            {
                documents.Add(document);
            }
        }

        var names = NameTable.Read(texts.Where(text => text.Kind == SpecKind.Names));
        return documents.Count == 0 ? null : SdkBinder.Bind(documents, names, settings.Options, diagnostics, cancellationToken);
    }

    // The order of items in a project must not matter.
    private static List<SpecText> Documents(ImmutableArray<SpecText> texts) =>
        [.. texts.Where(text => text.Kind == SpecKind.Document).OrderBy(text => text.FileName, StringComparer.Ordinal).ThenBy(text => text.Path, StringComparer.Ordinal)];

    private static DiagnosticInfo Summarize(SdkModel sdk, List<SpecText> documents)
    {
        int[] figures =
        [
            sdk.Files.Sum(file => file.Services.Sum(service => service.Operations.Count)),
            sdk.Client.Events.Select(item => item.TypeName).Distinct().Count(),
            sdk.Files.Sum(file => file.Types.Count),
            sdk.Files.Count + 1,
        ];
        var arguments = figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture)).Append(string.Join(", ", documents.Select(document => document.FileName)));
        return new DiagnosticInfo(DocumentDiagnostics.Generated, null, arguments.ToEquatableArray());
    }
}
