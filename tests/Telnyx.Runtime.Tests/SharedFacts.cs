using System.Text.Json;

namespace Telnyx.Runtime.Tests;

/// <summary>The folder of test vectors that lies beside a checkout but is not part of it.</summary>
/// <remarks>Found through TELNYX_SHARED, or as <c>shared</c> beside any folder above the test assembly.</remarks>
internal static class SharedFacts
{
    private static readonly string? s_folder = Find();

    public static bool IsPresent => s_folder is not null;

    public static string PathOf(string file) =>
        Path.Combine(s_folder ?? throw new InvalidOperationException("The shared facts are absent."), file);

    public static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(file)));
        return document.RootElement.Clone();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("TELNYX_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return Facts(named);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Facts(Path.Combine(folder.FullName, "shared")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Facts(string shared)
    {
        var facts = Path.Combine(shared, "facts");
        return Directory.Exists(Path.Combine(facts, "ed25519")) ? facts : null;
    }
}
