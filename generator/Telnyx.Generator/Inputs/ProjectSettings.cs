using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Telnyx.Generator.Binding;

namespace Telnyx.Generator.Inputs;

/// <summary>What the project says: the SDK's options, and the language version that the emitted code must fit.</summary>
/// <param name="Options">The options of the SDK.</param>
/// <param name="UnsupportedLanguageVersion">The project's language version when it is below the floor, else null.</param>
internal sealed record ProjectSettings(SdkOptions Options, string? UnsupportedLanguageVersion)
{
    /// <summary>Reads MSBuild properties and parse options.</summary>
    public static ProjectSettings Read(AnalyzerConfigOptionsProvider provider, ParseOptions parseOptions)
    {
        var options = provider.GlobalOptions;
        var defaults = SdkOptions.Default;
        return new ProjectSettings(
            new SdkOptions(
                Property(options, "TelnyxNamespace", defaults.Namespace),
                Property(options, "TelnyxClientName", defaults.ClientName),
                Property(options, "TelnyxInclude", defaults.Include),
                Property(options, "TelnyxExclude", defaults.Exclude),
                !Property(options, "TelnyxAccessibility", "public").Equals("internal", StringComparison.OrdinalIgnoreCase)),
            Unsupported(parseOptions));
    }

    private static string Property(AnalyzerConfigOptions options, string name, string fallback) =>
        options.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : fallback;

    private static string? Unsupported(ParseOptions options) =>
        options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } csharp ? csharp.LanguageVersion.ToDisplayString() : null;
}
