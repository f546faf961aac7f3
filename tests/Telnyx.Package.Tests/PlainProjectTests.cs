namespace Telnyx.Package.Tests;

/// <summary>A project at the floor: net8.0, C# 12, without nullable types and implicit usings, warnings as errors; and below the floor.</summary>
[Collection(PackageTests.Name)]
public sealed class PlainProjectTests(PackedFeed feed)
{
    [Fact]
    public async Task At_the_floor_it_builds_without_a_warning_and_runs()
    {
        var app = Path.Combine(feed.Settle("Plain"), "App");
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);
        Assert.Contains("The command id is absent.", await DotNet.SucceedAsync(app, feed.RestoredPackages, "run", "--no-build"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<LangVersion>12</LangVersion>", "<LangVersion>11</LangVersion>", "error TLX0009: The generated SDK needs C# 12 or later, this project uses C# 11.0.")]
    [InlineData("net8.0", "netstandard2.0", "error TLX0012: The generated SDK needs net8.0 or later; this project targets netstandard2.0.")]
    public Task Below_the_floor_it_is_told_so(string setting, string lower, string error) => BuildWithAsync(setting, lower, error);

    [Fact]
    public Task On_net6_it_is_told_so() => BuildWithAsync(
        "<TargetFramework>net8.0</TargetFramework>",
        // The reference assemblies of net6.0 are in no feed any more.
        "<TargetFramework>net6.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences><UseAppHost>false</UseAppHost>",
        "error TLX0012: The generated SDK needs net8.0 or later; this project targets net6.0.");

    [Fact]
    public Task With_an_older_SDK_it_is_told_so() => BuildWithAsync(
        "</Project>",
        "<PropertyGroup><NETCoreSdkVersion>7.0.410</NETCoreSdkVersion></PropertyGroup></Project>",
        "error TLX0011: Telnyx.Generator needs the .NET SDK 8.0.100 or later; this build uses 7.0.410.");

    private async Task BuildWithAsync(string part, string replacement, string error)
    {
        var app = Path.Combine(feed.Settle("Plain"), "App");
        var project = Path.Combine(app, "App.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace(part, replacement, StringComparison.Ordinal));
        await DotNet.FailAsync(error, app, feed.RestoredPackages, "build");
    }
}
