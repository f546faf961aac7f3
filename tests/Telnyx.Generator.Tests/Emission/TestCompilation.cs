using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>
/// Compiles emitted text as the strictest user would: C# 12 (the floor), nullable, warning level 9999, missing or malformed
/// documentation reported, every warning an error, no implicit usings.
/// </summary>
internal static class TestCompilation
{
    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || path.EndsWith("Telnyx.Runtime.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Everything the compiler says, hints apart.</summary>
    public static IReadOnlyList<string> Diagnose(params string[] sources) => Describe(Create(sources).GetDiagnostics());

    /// <summary>What the parser says.</summary>
    public static IReadOnlyList<string> DiagnoseSyntax(params string[] sources) =>
        Describe(sources.SelectMany(static source => CSharpSyntaxTree.ParseText(source, s_parseOptions).GetDiagnostics()));

    /// <summary>Fails when the compiler has anything to say.</summary>
    public static void Check(params string[] sources) => Assert.Equal("", string.Join('\n', Diagnose(sources)));

    /// <summary>Compiles, loads, and calls <c>public static string Scenario.Run()</c>.</summary>
    /// <param name="emitted">The emitted text, held to the strict rules.</param>
    /// <param name="body">The body of the method, as a user of the emitted code would write it.</param>
    /// <param name="json">What the body finds in <c>Json</c>.</param>
    public static string Run(string emitted, string body, string json = "{}") => Run([emitted], body, json);

    /// <inheritdoc cref="Run(string, string, string)"/>
    public static string Run(string[] emitted, string body, string json)
    {
        var scenario = $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using Telnyx; using Telnyx.Json;
            namespace Acme.Sdk;
            /// <summary>A user.</summary>
            public static class Scenario {
            /// <summary>What to read.</summary>
            public const string Json = {{SymbolDisplay.FormatLiteral(json, quote: true)}};
            /// <summary>Runs.</summary>
            public static string Run() { {{body}} } }
            """;
        var run = Load([.. emitted, scenario]).GetType("Acme.Sdk.Scenario")!.GetMethod("Run")!;

        // Away from xunit's synchronization context, on which a body that blocks would wait for itself.
        return Task.Run(() => (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!).GetAwaiter().GetResult();
    }

    /// <summary>Compiles and loads.</summary>
    public static Assembly Load(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = Create(sources).Emit(image);
        Assert.True(result.Success, string.Join('\n', Describe(result.Diagnostics)));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>Everything the compiler says, and the size of the assembly in bytes.</summary>
    public static (IReadOnlyList<string> Diagnostics, long Size) Measure(params string[] sources)
    {
        using var image = new MemoryStream();
        var result = Create(sources).Emit(image);
        return (Describe(result.Diagnostics), image.Length);
    }

    /// <summary>The types of other assemblies that sources name, in ordinal order; a user's type of the name would stand in for them.</summary>
    public static IReadOnlyList<string> ForeignTypes(params string[] sources)
    {
        var compilation = Create(sources);
        return
        [
            .. compilation.SyntaxTrees
                .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => compilation.GetSemanticModel(tree).GetSymbolInfo(name).Symbol))
                .Select(static symbol => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType : symbol)
                .OfType<INamedTypeSymbol>()
                .Where(type => type.SpecialType == SpecialType.None && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                .Select(static type => type.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    // Emitted files switch them off to spare the user's build: they are paid for here.
    private static string WithNullableWarnings(string source) => source.Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal);

    private static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Emitted" + Guid.NewGuid().ToString("N"),
        sources.Select(static source => CSharpSyntaxTree.ParseText(WithNullableWarnings(source), s_parseOptions)),
        s_references.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
            .WithWarningLevel(9999));

    private static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => $"{diagnostic}  <<{Line(diagnostic)}>>")
            .Distinct(),
    ];

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText().Lines
        .GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim() ?? "";
}
