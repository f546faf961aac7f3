using System.Diagnostics;
using System.Text;

namespace Telnyx.Package.Tests;

/// <summary>The <c>dotnet</c> command, run as from a shell of its own.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(6);

    /// <summary>Runs it in a folder.</summary>
    /// <returns>The exit code, and what it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, string? packagesFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner's own MSBuild must not shine through, and a node that stays would keep the output open.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packagesFolder is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packagesFolder;
        }

        return await RunAsync(start);
    }

    /// <summary>Runs it and fails with its output unless it succeeds.</summary>
    public static async Task<string> SucceedAsync(string folder, string? packagesFolder, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(folder, packagesFolder, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
        return output;
    }

    /// <summary>Runs it and fails with its output unless it fails and says why.</summary>
    public static async Task<string> FailAsync(string reason, string folder, string? packagesFolder, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(folder, packagesFolder, arguments);
        Assert.True(exitCode != 0 && output.Contains(reason, StringComparison.Ordinal), $"dotnet {string.Join(' ', arguments)} ended with {exitCode} and does not say '{reason}':\n{output}");
        return output;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(s_patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append(output, $"Killed after {s_patience}.");
            return (-1, output.ToString());
        }

        return (process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
