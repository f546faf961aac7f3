namespace Telnyx.Package.Tests;

/// <summary>A console program with one reference, against the bundled documents.</summary>
[Collection(PackageTests.Name)]
public sealed class ConsoleAppTests(PackedFeed feed)
{
    [Fact]
    public async Task It_builds_without_a_warning_runs_and_is_not_compiled_twice()
    {
        var app = Path.Combine(feed.Settle("Console"), "App");
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);
        Assert.Contains("Dialed v3:one over POST /v2/calls", await DotNet.SucceedAsync(app, feed.RestoredPackages, "run", "--no-build"), StringComparison.Ordinal);

        var first = BuiltAssembly.Read(app, "net10.0");
        await DotNet.SucceedAsync(app, feed.RestoredPackages, "build", "--no-restore");
        Assert.Equal(first.WrittenAt, BuiltAssembly.Read(app, "net10.0").WrittenAt);
    }

    [Fact]
    public async Task A_required_member_left_out_is_an_error_that_names_it()
    {
        var app = Path.Combine(feed.Settle("Console"), "App");
        var program = Path.Combine(app, "Program.cs");
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program)).Replace("From = \"+13125550101\", ", "", StringComparison.Ordinal));
        await DotNet.FailAsync("error CS9035: Required member 'CallRequest.From' must be set", app, feed.RestoredPackages, "build");
    }
}
