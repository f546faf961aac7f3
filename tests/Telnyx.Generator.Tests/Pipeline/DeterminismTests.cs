using System.Globalization;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>The same documents give the same bytes: twice, in every culture, with every line ending, in every order.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<GeneratorRun> s_first = new(static () => GeneratorRun.Of(Bundled.Files));

    [Fact]
    public void A_second_run_gives_the_same_files() => AssertSame(GeneratorRun.Of(Bundled.Files));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void A_culture_changes_nothing(string name)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
        try
        {
            AssertSame(GeneratorRun.Of(Bundled.Files));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_copy_with_carriage_returns_gives_the_same_files() =>
        AssertSame(GeneratorRun.Of([.. Bundled.Files.Select(static file => new InputFile(file.Path, file.Content.Replace("\n", "\r\n", StringComparison.Ordinal)))]));

    [Fact]
    public void The_order_of_the_documents_changes_nothing() => AssertSame(GeneratorRun.Of([.. Bundled.Files.Reverse()]));

    [Fact]
    public void Their_folder_changes_nothing() =>
        AssertSame(GeneratorRun.Of([.. Bundled.Files.Select(static file => new InputFile("/elsewhere/" + file.Path, file.Content))]));

    [Fact]
    public void Every_line_ends_with_a_line_feed_alone() =>
        Assert.All(s_first.Value.Sources.Values, static text => Assert.True(text.EndsWith('\n') && !text.Contains('\r', StringComparison.Ordinal)));

    private static void AssertSame(GeneratorRun run)
    {
        Assert.Equal(s_first.Value.Diagnostics.Count, run.Diagnostics.Count);
        Assert.Empty(run.ChangedSince(s_first.Value));
    }
}
