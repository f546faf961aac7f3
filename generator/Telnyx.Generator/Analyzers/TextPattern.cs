using System.Text.RegularExpressions;

namespace Telnyx.Generator.Analyzers;

/// <summary>A regular expression of a document, which is somebody else's: it may be wrong for .NET, or slow.</summary>
internal sealed class TextPattern
{
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromMilliseconds(100);

    private readonly Regex _regex;

    private TextPattern(Regex regex) => _regex = regex;

    /// <summary>The pattern, or null when .NET cannot read it.</summary>
    public static TextPattern? Create(string pattern)
    {
        try
        {
            return new(new Regex(pattern, RegexOptions.CultureInvariant, s_timeLimit));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a text matches. One for which that takes too long passes.</summary>
    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _regex.ToString();
}
