using System.Net;
using System.Net.Sockets;
using System.Text;
using Telnyx.Runtime.Tests.Http;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>Reads whole requests off raw sockets and treats each as a test says: null resets the connection, text is the answer.</summary>
internal sealed class FaultServer : IDisposable
{
    private const string End = "\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, string?> _answer;
    private int _count;

    public FaultServer(Func<int, string?> answer)
    {
        _answer = answer;
        _listener.Start(100);
        _ = AcceptAsync();
    }

    /// <summary>The requests, head and body, in order.</summary>
    public List<string> Requests { get; } = [];

    public static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}{End}{body}";

    public TestClient Client(Action<TelnyxClientOptions>? configure = null)
    {
        var options = new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = new Uri($"http://{_listener.LocalEndpoint}/v2") };
        options.ConfigureResilience = static pipeline => pipeline.AddTelnyxRetry(new TelnyxRetryOptions { Delay = TimeSpan.FromMilliseconds(1) });
        configure?.Invoke(options);
        return new TestClient(options);
    }

    public void Dispose() => _listener.Dispose();

    private static async Task<string?> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        var head = text.IndexOf(End, StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        var length = text.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return text.Length - head - End.Length >= (length is null ? 0 : int.Parse(length.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                if (await ReadAsync(connection.GetStream()) is not { } request)
                {
                    return;
                }

                lock (Requests)
                {
                    Requests.Add(request);
                }

                if (_answer(Interlocked.Increment(ref _count)) is { } answer)
                {
                    await connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer));
                }
                else
                {
                    connection.LingerState = new LingerOption(enable: true, seconds: 0);
                }
            }
            catch (Exception e) when (e is IOException or SocketException)
            {
                // The client has gone.
            }
        }
    }
}
