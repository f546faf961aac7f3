namespace Telnyx.Package.Tests;

/// <summary>Two versions of the package in one solution, compiled by one compiler server.</summary>
[Collection(PackageTests.Name)]
public sealed class SideBySideTests(PackedFeed feed)
{
    [Fact]
    public async Task Every_project_gets_the_version_that_it_asks_for()
    {
        await feed.PackNewerAsync();
        var solution = feed.Settle("SideBySide");
        var output = await DotNet.SucceedAsync(solution, feed.RestoredPackages, "build", "Solution.slnx", "-v", "detailed", "-p:UseSharedCompilation=true");
        Assert.Equal(2, Count(output, "server processed compilation"));

        // The version is in the attribute on every emitted type.
        Assert.Contains("Telnyx.Generator 0.1.0", BuiltAssembly.Read(Path.Combine(solution, "Older"), "net8.0").Tools);
        Assert.Contains("Telnyx.Generator 0.2.0", BuiltAssembly.Read(Path.Combine(solution, "Newer"), "net8.0").Tools);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
