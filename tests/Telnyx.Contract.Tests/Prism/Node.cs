using System.Diagnostics;

namespace Telnyx.Contract.Tests.Prism;

/// <summary>Node and its package manager, where they are installed.</summary>
internal static class Node
{
    /// <summary>The programs, or null.</summary>
    public static string? Program { get; } = Find("node");

    public static string? PackageManager { get; } = Find("npm");

    /// <summary>Runs a program to its end; what it said when it failed or took too long, else null.</summary>
    public static string? Run(string program, string[] arguments, TimeSpan limit)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return $"It took longer than {limit.TotalSeconds:0} s.";
        }

        return process.ExitCode == 0 ? null : output.Result + errors.Result;
    }

    private static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : new[] { name }, Path.Combine)
        .FirstOrDefault(File.Exists);
}
