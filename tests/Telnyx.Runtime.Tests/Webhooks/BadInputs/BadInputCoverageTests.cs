using System.Reflection;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Keeps account of the 120 bad inputs; <c>BadInputTests</c> of Telnyx.AspNetCore.Tests of those that need a server.</summary>
public sealed class BadInputCoverageTests
{
    private const int Count = 120;

    // A charset other than UTF-8 in Content-Type: there is none at this layer. It is a test of Telnyx.AspNetCore, with what needs a server of
    // 105 to 107 and 114: compressed bodies, request streams that are read or break off, cancelled requests.
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
