using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>Accepts connections on loopback, and counts them.</summary>
internal abstract class FaultListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _connections;
    private int _open;

    protected FaultListener()
    {
        _listener.Start(2000);
        _ = AcceptAsync();
    }

    /// <summary>The requests, head and body, in the order in which they were complete.</summary>
    public List<string> Requests { get; } = [];

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>How many connections there were.</summary>
    public int Connections => _connections;

    /// <summary>How many connections there are.</summary>
    public int Open => _open;

    /// <summary>Waits until all connections are closed.</summary>
    public async Task UntilAllAreClosedAsync()
    {
        for (var i = 0; i < 500 && _open > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(0, _open);
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>What happens on a connection; it is closed afterwards.</summary>
    protected abstract Task ServeAsync(FaultConnection connection);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RunAsync(await _listener.AcceptTcpClientAsync(), Interlocked.Increment(ref _connections));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task RunAsync(TcpClient client, int number)
    {
        Interlocked.Increment(ref _open);
        try
        {
            using var connection = new FaultConnection(client, number, Requests);
            await ServeAsync(connection);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or AuthenticationException)
        {
            // The client has gone.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
