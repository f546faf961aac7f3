using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Telnyx.Contract.Tests.Prism;

/// <summary>Prism, serving one document: it judges each request and answers with the document's examples.</summary>
internal sealed class PrismServer : IDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(120);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;
    private readonly int _port;

    private PrismServer(string document)
    {
        _port = FreePort();
        string[] arguments =
        [
            PrismInstall.Script, "mock", "--host", "127.0.0.1", "--port", _port.ToString(CultureInfo.InvariantCulture),
            "--errors", "--multiprocess", "false", "--verboseLevel", "fatal", document,
        ];
        _process = Process.Start(new ProcessStartInfo(Node.Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens. Prism routes by the paths of the document, without its server.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Starts it, and waits until it accepts connections: a document of megabytes takes a while.</summary>
    public static async Task<PrismServer> StartAsync(string document)
    {
        var server = new PrismServer(document);
        for (var waited = Stopwatch.StartNew(); !await server.AcceptsAsync(); await Task.Delay(100))
        {
            if (server._process.HasExited || waited.Elapsed > s_startLimit)
            {
                server.Dispose();
                throw new InvalidOperationException($"Prism does not serve {Path.GetFileName(document)}: {string.Join(' ', server._output)}");
            }
        }

        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task<bool> AcceptsAsync()
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // Read always, so that it never waits for a reader; kept for the message when it does not start.
    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null && _output.Count < 100)
        {
            _output.Enqueue(line.Data);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
