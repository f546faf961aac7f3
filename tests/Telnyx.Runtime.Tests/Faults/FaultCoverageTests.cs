using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>
/// Keeps account of the 110 faults. Where docs/faults.md is not true any longer, faults.received.md beside it is the table with the tests
/// as they are; renaming it accepts it.
/// </summary>
public sealed class FaultCoverageTests
{
    private const int Count = 110;

    /// <summary>Faults that do not concern this SDK, and why. There are none: all of them can happen to an HTTP client.</summary>
    private static readonly Dictionary<int, string> s_leftOut = [];

    [Fact]
    public void Every_fault_is_tested_or_left_out_for_a_reason()
    {
        var tested = Tests().Select(static test => test.Number).ToHashSet();

        Assert.Empty(Enumerable.Range(1, Count).Except(tested).Except(s_leftOut.Keys));
        Assert.Empty(tested.Concat(s_leftOut.Keys).Except(Enumerable.Range(1, Count)));
        Assert.Empty(tested.Intersect(s_leftOut.Keys));
        Assert.All(s_leftOut.Values, Assert.NotEmpty);
    }

    [Fact]
    public void The_table_is_true()
    {
        var path = Path.Combine(Folder(), "faults.md");
        var actual = File.ReadAllText(path).ReplaceLineEndings("\n");
        var tests = Tests().ToLookup(static test => test.Number, static test => test.Name);
        var expected = string.Join('\n', actual.Split('\n')
            .Select(line => Row(line) is { } number ? WithTests(line, number, tests[number]) : line));
        var received = Path.ChangeExtension(path, ".received.md");

        Assert.Equal(Enumerable.Range(1, Count), actual.Split('\n').Select(Row).OfType<int>());
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail("docs/faults.md names other tests than there are; see docs/faults.received.md.");
    }

    private static IEnumerable<(int Number, string Name)> Tests() =>
        from type in typeof(FaultCoverageTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from number in method.GetCustomAttribute<FaultAttribute>()?.Numbers ?? []
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        orderby type.Name, method.Name
        select (number, $"`{type.Name}.{method.Name}`");

    /// <summary>The number at the beginning of a row of the table; null for other lines.</summary>
    private static int? Row(string line)
    {
        var cells = line.Split('|');
        return cells.Length == 6 && int.TryParse(cells[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static string WithTests(string line, int number, IEnumerable<string> tests)
    {
        var cells = line.Split('|');
        cells[3] = s_leftOut.TryGetValue(number, out var reason) ? $" left out: {reason} " : $" {string.Join("<br>", tests)} ";
        return string.Join('|', cells);
    }

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));
}
