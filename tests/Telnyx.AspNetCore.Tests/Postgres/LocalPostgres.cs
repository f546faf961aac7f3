using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>A real PostgreSQL server on a free port and in a folder of its own, run by a user who is not root, as it demands.</summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "telnyx-pg-" + Guid.NewGuid().ToString("n"));
    private readonly int _port = FreePort();

    /// <summary>Where Debian and most others put the programs; null when there is no server on this machine.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Maximum Pool Size=20;Timeout=10";

    private string Data => Path.Combine(_folder, "data");

    public async Task StartAsync()
    {
        await RunAsync("mkdir", "-m", "700", _folder);
        await RunAsync($"{Programs}/initdb", "-D", Data, "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8");
        await RunAsync(
            $"{Programs}/pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync($"{Programs}/pg_ctl", "-D", Data, "-m", "immediate", "stop");
        await RunAsync("rm", "-rf", _folder);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;

        // Not read to its end: the server that pg_ctl leaves behind keeps the pipe open.
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
