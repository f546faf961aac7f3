using System.Diagnostics;

namespace Telnyx.AspNetCore.Tests.Audio;

/// <summary>The independent tool that audio is held against.</summary>
internal static class Sox
{
    public static string? Program { get; } = File.Exists("/usr/bin/sox") ? "/usr/bin/sox" : null;

    /// <summary>Runs it with files of a folder of its own; the last file that is named is returned.</summary>
    public static byte[] Convert(byte[] input, string[] inputFormat, string[] outputFormat)
    {
        var folder = Directory.CreateTempSubdirectory("telnyx-sox-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "in"), Path.Combine(folder, "out"));
            File.WriteAllBytes(from, input);
            Run(["-D", .. inputFormat, from, .. outputFormat, to]);
            return File.ReadAllBytes(to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
        return text;
    }
}
