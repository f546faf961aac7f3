namespace Telnyx.Package.Tests;

/// <summary>A test that needs what links native code: a C compiler.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    /// <summary>Skips the test on Unix without one; elsewhere the SDK looks for its own.</summary>
    public NativeFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!OperatingSystem.IsWindows() && !folders.Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc"))))
        {
            Skip = "There is neither clang nor gcc.";
        }
    }
}
