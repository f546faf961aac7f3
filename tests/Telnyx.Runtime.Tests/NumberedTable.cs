using System.Globalization;
using System.Runtime.CompilerServices;

namespace Telnyx.Runtime.Tests;

/// <summary>
/// A table of numbered cases in docs/, with the tests of each in its third column. Where it is not true any longer, a file named received
/// beside it is the table with the tests as they are; renaming that accepts it.
/// </summary>
internal static class NumberedTable
{
    public static void Verify(string name, int count, ILookup<int, string> cells)
    {
        var path = Path.Combine(Folder(), name + ".md");
        var actual = File.ReadAllText(path).ReplaceLineEndings("\n");
        var expected = string.Join('\n', actual.Split('\n')
            .Select(line => Row(line) is { } number ? WithTests(line, cells[number]) : line));
        var received = Path.ChangeExtension(path, ".received.md");

        Assert.Equal(Enumerable.Range(1, count), actual.Split('\n').Select(Row).OfType<int>());
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"docs/{name}.md names other tests than there are; see docs/{name}.received.md.");
    }

    /// <summary>The number at the beginning of a row of the table; null for other lines.</summary>
    private static int? Row(string line)
    {
        var cells = line.Split('|');
        return cells.Length == 6 && int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static string WithTests(string line, IEnumerable<string> tests)
    {
        var cells = line.Split('|');
        cells[3] = $" {string.Join("<br>", tests)} ";
        return string.Join('|', cells);
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs"));
}
