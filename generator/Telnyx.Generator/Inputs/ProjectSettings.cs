using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Telnyx.Generator.Binding;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Inputs;

/// <summary>What the project says: the SDK's options, and the language version that the emitted code must fit.</summary>
/// <param name="Options">The options of the SDK.</param>
/// <param name="UnsupportedLanguageVersion">The project's language version when it is below the floor, else null.</param>
/// <param name="Diagnostics">What is wrong with the settings.</param>
internal sealed record ProjectSettings(SdkOptions Options, string? UnsupportedLanguageVersion, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Whether the build asks for the list of what the SDK offers, instead of the SDK.</summary>
    public bool ListsApi { get; init; }

    /// <summary>Reads MSBuild properties and parse options.</summary>
    public static ProjectSettings Read(AnalyzerConfigOptionsProvider provider, ParseOptions parseOptions)
    {
        var options = provider.GlobalOptions;
        var defaults = SdkOptions.Default;
        var diagnostics = new DiagnosticBag();
        var accessibility = Checked(options, "TelnyxAccessibility", "public", "neither public nor internal", diagnostics, value => value is "public" or "internal" or "Public" or "Internal");
        return new ProjectSettings(
            new SdkOptions(
                Checked(options, "TelnyxNamespace", defaults.Namespace, "no namespace", diagnostics, value => value.Split('.').All(IsIdentifier)),
                Checked(options, "TelnyxClientName", defaults.ClientName, "no C# identifier", diagnostics, IsIdentifier),
                Property(options, "TelnyxInclude", defaults.Include),
                Property(options, "TelnyxExclude", defaults.Exclude),
                accessibility is "public" or "Public"),
            Unsupported(parseOptions),
            diagnostics.ToEquatableArray())
        {
            ListsApi = Property(options, "TelnyxListsApi", "") == "true",
        };
    }

    private static string Checked(AnalyzerConfigOptions options, string name, string fallback, string problem, DiagnosticBag diagnostics, Predicate<string> isValid)
    {
        var value = Property(options, name, fallback);
        if (isValid(value))
        {
            return value;
        }

        diagnostics.Add(DocumentDiagnostics.InvalidSetting, null, name, value, problem, fallback);
        return fallback;
    }

    private static bool IsIdentifier(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None;

    private static string Property(AnalyzerConfigOptions options, string name, string fallback) =>
        options.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : fallback;

    private static string? Unsupported(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } csharp ? csharp.LanguageVersion.ToDisplayString() : null;
}
