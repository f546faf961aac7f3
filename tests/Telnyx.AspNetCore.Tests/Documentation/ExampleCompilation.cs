using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.AspNetCore.Tests.Documentation;

/// <summary>Compiles an example in the place where a reader would put it.</summary>
internal static class ExampleCompilation
{
    /// <summary>The places: a program, a member of a class, the options of a client.</summary>
    private static readonly Func<string, string>[] s_places =
    [
        static code => code,
        static code => $"class Example {{ {code} }}",
        static code => $"var example = new TelnyxClientOptions {{ {code} }};",
    ];

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp12);

    // The name is one that this assembly shows its internals to, as a project does to itself.
    private static readonly Lazy<CSharpCompilation> s_empty = new(static () => CSharpCompilation.Create(
        "Telnyx.Documentation",
        [CSharpSyntaxTree.ParseText(Given.Text, s_parse)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(TelnyxClient).Assembly.Location)
            .Distinct().Select(static path => MetadataReference.CreateFromFile(path)),
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>The errors in the place where there are the fewest; empty when there is a place without.</summary>
    public static string Diagnose(string code) =>
        s_places.Select(place => Errors(place(Complete(code)))).MinBy(static errors => errors.Count) is { Count: > 0 } errors ? string.Join('\n', errors) : "";

    /// <summary>What is left to the reader, as little as the compiler takes for it.</summary>
    private static string Complete(string code) => code
        .Replace("=> …", "=> Task.CompletedTask", StringComparison.Ordinal)
        .Replace("{ … }", "{ }", StringComparison.Ordinal)
        .Replace(") …", ") { }", StringComparison.Ordinal);

    private static List<string> Errors(string code) =>
    [
        .. s_empty.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(code, s_parse)).GetDiagnostics()

            // A library is as good as a program.
            .Where(static one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS5001")
            .Select(static one => $"{one.Id} {one.GetMessage(CultureInfo.InvariantCulture)} <<{one.Location.SourceTree?.GetText().Lines.GetLineFromPosition(one.Location.SourceSpan.Start)}>>"),
    ];
}
