using System.Reflection;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>
/// Keeps account of the 120 bad inputs, and of their table in docs/bad-webhooks.md; <c>BadInputTests</c> of Telnyx.AspNetCore.Tests of those
/// that need a server.
/// </summary>
public sealed class BadInputCoverageTests
{
    private const int Count = 120;

    // A charset other than UTF-8 in Content-Type (110): there is none at this layer.
    private static readonly Dictionary<int, string> s_withServer = new()
    {
        [105] = "A_compressed_body",
        [106] = "A_body_that_middleware_has_read_and_not_kept",
        [107] = "A_request_that_is_cancelled_before_its_body_has_come",
        [110] = "Another_charset",
        [114] = "A_request_that_is_cancelled_before_its_body_has_come",
    };

    [Fact]
    public void Every_bad_input_is_a_numbered_test()
    {
        var covered = Tests().Select(static test => test.Number).ToHashSet();
        Assert.Empty(Enumerable.Range(1, Count).Except(covered).Except(s_withServer.Keys));
        Assert.Empty(covered.Except(Enumerable.Range(1, Count)));
    }

    [Fact]
    public void The_table_is_true() => NumberedTable.Verify(
        "bad-webhooks",
        Count,
        Tests().Concat(s_withServer.Select(static one => (Number: one.Key, Name: $"`BadInputTests.{one.Value}` with a server")))
            .ToLookup(static test => test.Number, static test => test.Name));

    private static IEnumerable<(int Number, string Name)> Tests() =>
        from type in typeof(BadInputCoverageTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from number in method.GetCustomAttribute<BadInputAttribute>()?.Numbers ?? []
        where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
        orderby type.Name, method.Name
        select (number, $"`{type.Name}.{method.Name}`");
}
