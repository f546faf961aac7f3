using System.Runtime.CompilerServices;
using Xunit;

namespace Telnyx.Generator.Tests.Snapshots;

/// <summary>
/// Compares text with a <c>*.verified.cs</c> file beside the test, with the file convention of Verify: a difference leaves a
/// <c>*.received.cs</c> to look at, and renaming that file accepts it.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string text, [CallerFilePath] string testFile = "", [CallerMemberName] string testMethod = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{testMethod}");
        var (verified, received) = (stem + ".verified.cs", stem + ".received.cs");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{(expected is null ? "There is no" : "It differs from the")} snapshot {Path.GetFileName(verified)}; received:\n{text}");
    }
}
