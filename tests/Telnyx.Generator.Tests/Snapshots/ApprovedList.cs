using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Telnyx.Generator.Tests.Snapshots;

/// <summary>
/// Compares a list with the approved one beside the test, a <c>*.verified.txt</c>. A difference is told line by line, and leaves a
/// <c>*.received.txt</c>; renaming that file accepts it.
/// </summary>
internal static class ApprovedList
{
    private const int MostTold = 60;

    /// <summary>Fails unless the list is the approved one.</summary>
    /// <param name="lines">The list.</param>
    /// <param name="name">What is listed: the name of the file beside the test.</param>
    /// <param name="testFile">The test.</param>
    public static void Verify(IEnumerable<string> lines, string name, [CallerFilePath] string testFile = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var now = lines.ToList();
        var approved = File.Exists(verified) ? File.ReadAllLines(verified) : [];
        if (now.SequenceEqual(approved, StringComparer.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, string.Join('\n', now) + '\n');
        Assert.Fail($"{Difference(approved, now)}\nIf that is meant, accept it:\n  mv {received} {verified}");
    }

    /// <summary>What was approved and is not there any more, and what is new.</summary>
    public static string Difference(IReadOnlyCollection<string> approved, IReadOnlyCollection<string> now)
    {
        var changes = approved.Except(now, StringComparer.Ordinal).Select(static line => (Line: line, Sign: '-'))
            .Concat(now.Except(approved, StringComparer.Ordinal).Select(static line => (Line: line, Sign: '+')))
            .OrderBy(static change => change.Line, StringComparer.Ordinal).ThenByDescending(static change => change.Sign).ToList();
        var text = new StringBuilder().Append(changes.Count).Append(" lines differ from what was approved:");
        foreach (var (line, sign) in changes.Take(MostTold))
        {
            text.Append('\n').Append(sign).Append(' ').Append(line);
        }

        return text.Append(changes.Count > MostTold ? "\n…" : "").ToString();
    }
}
