namespace Telnyx.Contract.Tests.Prism;

/// <summary>Prism, installed once into a folder of its own beside the user's other caches.</summary>
internal static class PrismInstall
{
    // Pinned: another version may judge otherwise, and then the table of exceptions no longer holds.
    private const string Version = "5.14.2";

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);
    private static readonly Lazy<string?> s_reason = new(Install);

    /// <summary>Why it cannot be used, or null when it can.</summary>
    public static string? MissingReason => s_reason.Value;

    /// <summary>The script that node runs.</summary>
    public static string Script => Path.Combine(Folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    private static string Folder => Path.Combine(Cache(), "telnyx-contract-tests", "prism-" + Version);

    private static string Cache()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0 ? folder : Path.GetTempPath();
    }

    private static string? Install()
    {
        if (Node.Program is null || Node.PackageManager is null)
        {
            return "Node and npm are not installed: the contract is checked by Prism, which runs on them.";
        }

        if (File.Exists(Script))
        {
            return null;
        }

        // Another run may install at the same time: each into its own folder, and the first one moves it to its place.
        var own = Folder + "." + Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(own);
        try
        {
            var error = Node.Run(Node.PackageManager, ["install", "--no-audit", "--no-fund", "--prefix", own, "@stoplight/prism-cli@" + Version], s_limit);
            if (error is not null)
            {
                return "npm could not install Prism: " + error.ReplaceLineEndings(" ");
            }

            Directory.Move(own, Folder);
            return null;
        }
        catch (IOException) when (File.Exists(Script))
        {
            return null;
        }
        finally
        {
            if (Directory.Exists(own))
            {
                Directory.Delete(own, recursive: true);
            }
        }
    }
}
