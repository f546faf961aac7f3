using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>A server that answers every connection with the same bytes and closes it: for what no real server would say.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private int _connections;

    public RawServer(string answer)
    {
        _answer = Encoding.Latin1.GetBytes(answer);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Connections => _connections;

    public TestClient Client() => new(
        new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = new Uri($"http://{_listener.LocalEndpoint}/v2"), MaxRetries = 0 });

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                var stream = connection.GetStream();
                var request = new byte[8192];
                _ = await stream.ReadAsync(request);
                await stream.WriteAsync(_answer);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
