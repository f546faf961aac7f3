using System.Reflection;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Keeps account of the 120 bad inputs.</summary>
public sealed class BadInputCoverageTests
{
    private const int Count = 120;

    // About the endpoint, not about this layer, and so tested with Telnyx.AspNetCore:
    // 110, a charset other than UTF-8 in Content-Type. Of 105 to 107 and 114 (compressed bodies, consumed or aborted request streams,
    // cancelled requests) the half that needs no server is tested here.
    private static readonly int[] s_elsewhere = [110];

    [Fact]
    public void Every_bad_input_is_a_numbered_test()
    {
        var covered = typeof(BadInputCoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttribute<BadInputAttribute>()?.Numbers ?? [])
            .ToHashSet();
        Assert.Empty(Enumerable.Range(1, Count).Except(covered).Except(s_elsewhere));
        Assert.Empty(covered.Except(Enumerable.Range(1, Count)));
    }
}
