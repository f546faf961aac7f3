using System.Diagnostics;
using System.Reflection;

namespace Telnyx.Sdk.Tests.Samples;

/// <summary>Runs a sample as a process, as a newcomer runs it.</summary>
internal static class SampleProcess
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code, and all that it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(string sample, string[] arguments, Dictionary<string, string> environment)
    {
        var place = typeof(SampleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static one => one.Key == "Samples").Value!;
        var assembly = place.Replace("{0}", sample, StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(s_limit);
        }
        catch (TimeoutException)
        {
            process.Kill();
            Assert.Fail($"It ran longer than {s_limit}: {await output}");
        }

        return (process.ExitCode, await output + await errors);
    }
}
