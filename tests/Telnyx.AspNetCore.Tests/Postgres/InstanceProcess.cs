using System.Diagnostics;
using System.Globalization;

namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>An instance in a process of its own.</summary>
internal sealed class InstanceProcess : IDisposable
{
    private const string Ready = "LISTENING ";
    private readonly Process _process;

    private InstanceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<InstanceProcess> StartAsync(string name, string database, string publicKey, int handlerMilliseconds)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet",
            [
                typeof(Instance).Assembly.Location, "instance", name, database, publicKey,
                handlerMilliseconds.ToString(CultureInfo.InvariantCulture),
            ])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // Else it stops when the pipe is full.
                return new(process, new Uri(line[Ready.Length..]));
            }
        }

        throw new InvalidOperationException("The instance did not start.");
    }

    /// <summary>As the kernel does it: no handler, no finally.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
