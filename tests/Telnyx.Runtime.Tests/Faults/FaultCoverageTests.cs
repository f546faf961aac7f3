using System.Reflection;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>Keeps account of the 110 faults, and of their table in docs/faults.md.</summary>
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
    public void The_table_is_true() => NumberedTable.Verify(
        "faults",
        Count,
        Tests().Concat(s_leftOut.Select(static one => (Number: one.Key, Name: "left out: " + one.Value)))
            .ToLookup(static test => test.Number, static test => test.Name));

    private static IEnumerable<(int Number, string Name)> Tests() =>
        from type in typeof(FaultCoverageTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from number in method.GetCustomAttribute<FaultAttribute>()?.Numbers ?? []
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        orderby type.Name, method.Name
        select (number, $"`{type.Name}.{method.Name}`");
}
