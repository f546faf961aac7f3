using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Inputs;

/// <summary>Takes the additional files that the project marks as documents, tables of names or baselines.</summary>
internal static class SpecTexts
{
    private const string KindMetadata = "build_metadata.AdditionalFiles.TelnyxKind";

    /// <summary>The file by value, or null when it is none of ours.</summary>
    public static SpecText? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        if (!options.GetOptions(file).TryGetValue(KindMetadata, out var metadata) || Kind(metadata) is not { } kind)
        {
            return null;
        }

        var text = file.GetText(cancellationToken)?.ToString() ?? "";
        return new SpecText(file.Path, kind, text);
    }

    private static SpecKind? Kind(string metadata) => metadata switch
    {
        "Document" => SpecKind.Document,
        "Names" => SpecKind.Names,
        "Baseline" => SpecKind.Baseline,
        _ => null,
    };
}
