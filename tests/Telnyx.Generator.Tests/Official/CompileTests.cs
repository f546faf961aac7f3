using System.Globalization;
using Telnyx.Generator.Tests.Emission;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Generator.Tests.Official;

/// <summary>The SDK of the whole official API through the compiler.</summary>
public sealed class CompileTests(ITestOutputHelper output)
{
    private const int MaxFiles = 250;
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
        Assert.InRange(size / 1048576.0, 1, MaxMegabytes);
    }

    [OfficialFact]
    public void Its_document_raises_neither_error_nor_warning() =>
        Assert.DoesNotContain(OfficialApi.Run.Result.Diagnostics, static diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info);
}
