using Telnyx.Generator.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Markdown and HTML of the document become plain text.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**Note**: a * b", "Note: a * b")]
    [InlineData("* one\n* two", "- one\n- two")]
    [InlineData("## Title\ntext #1", "Title\ntext #1")]
    [InlineData("see [the guide](https://a.b/c), [here](#x)", "see the guide (https://a.b/c), here")]
    [InlineData("`**`, `<b>` and `[a](b)`", "`**`, `<b>` and `[a](b)`")]
    [InlineData("a <code>x</code><br/>b", "a `x`\n\nb")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "- a\n- b")]
    [InlineData("1 < 2 > 0, List<T>, a[0](", "1 < 2 > 0, List<T>, a[0](")]
    [InlineData("`open **a**\n**b**", "open a\nb")]
    [InlineData("[ unclosed <", "[ unclosed <")]
    public void Markup_is_reduced(string text, string expected) => Assert.Equal(expected, Markup.Plain(text));
}
