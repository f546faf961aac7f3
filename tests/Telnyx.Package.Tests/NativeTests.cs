using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Telnyx.Package.Tests;

/// <summary>The console program for net8.0, published without what it does not use, and as native code.</summary>
[Collection(PackageTests.Name)]
public sealed class NativeTests(PackedFeed feed)
{
    [Fact]
    public Task Trimmed_it_publishes_without_a_warning_and_runs() => PublishAndRunAsync("-p:PublishTrimmed=true");

    [NativeFact]
    public Task As_native_code_it_publishes_without_a_warning_and_runs() => PublishAndRunAsync("-p:PublishAot=true");

    private async Task PublishAndRunAsync(string how)
    {
        var app = Path.Combine(feed.Settle("Native"), "App");
        var output = await DotNet.SucceedAsync(app, feed.RestoredPackages, "publish", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "out", how);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);

        using var process = Process.Start(new ProcessStartInfo(Path.Combine(app, "out", OperatingSystem.IsWindows() ? "App.exe" : "App")) { RedirectStandardOutput = true })!;
        Assert.Contains("Dialed v3:one over POST /v2/calls", await process.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
