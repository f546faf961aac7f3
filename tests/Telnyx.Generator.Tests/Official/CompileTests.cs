using System.Globalization;
using Telnyx.Generator.Tests.Emission;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Official;

/// <summary>The SDK of the whole official API through the compiler.</summary>
public sealed class CompileTests(ITestOutputHelper output)
{
    private const int MaxFiles = 250;
    private const int MaxLines = 110_000;
    private const double MaxMegabytes = 4;

    [OfficialFact]
    public void It_compiles_without_a_word_and_stays_small()
    {
        var (diagnostics, size) = TestCompilation.Measure([.. OfficialApi.Run.Sources.Values]);
        var lines = OfficialApi.Run.Sources.Values.Sum(static text => text.Count(static c => c == '\n'));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{OfficialApi.Run.Sources.Count} files, {lines} lines, {size / 1048576.0:F2} MB"));
        Assert.Null(OfficialApi.Run.Result.Exception);
        Assert.Empty(diagnostics);
        Assert.InRange(OfficialApi.Run.Sources.Count, 100, MaxFiles);
        Assert.InRange(lines, 10_000, MaxLines);
        Assert.InRange(size / 1048576.0, 1, MaxMegabytes);
    }

    /// <summary>The reading library says null by a text of its own, which is none of the document's words.</summary>
    [OfficialFact]
    public void No_file_repeats_a_word_of_the_machinery() =>
        Assert.DoesNotContain(OfficialApi.Run.Sources.Values, static text => text.Contains("sentinel", StringComparison.OrdinalIgnoreCase));

    [OfficialFact]
    public void Its_document_raises_neither_error_nor_warning() =>
        Assert.DoesNotContain(OfficialApi.Run.Result.Diagnostics, static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info);
}
