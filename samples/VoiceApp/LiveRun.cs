using System.Globalization;

namespace VoiceApp;

/// <summary>Real calls, until the program is stopped.</summary>
public static class LiveRun
{
    public static async Task<int> RunAsync()
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "5080", CultureInfo.InvariantCulture);
        await using var app = VoiceApplication.Build(new()
        {
            Listen = new Uri($"http://127.0.0.1:{port}"),
            PublicUrl = new Uri(Setting("VOICEAPP_URL")),
            Agent = Setting("VOICEAPP_AGENT"),
            Folder = "recordings",
        });
        await app.RunAsync();
        return 0;
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new ArgumentException($"--live needs {name}; see the top of Program.cs.");
}
