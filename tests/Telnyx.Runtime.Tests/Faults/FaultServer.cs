using Telnyx.Runtime.Tests.Http;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>A server on raw sockets that misbehaves as a test says, and clients for it.</summary>
/// <param name="serve">What happens on each connection; it is closed afterwards.</param>
internal sealed class FaultServer(Func<FaultConnection, Task> serve) : FaultListener
{
    public static string Ok(string body) => Response("200 OK", body);

    public static string Response(string status, string body = "", params string[] headers) =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}"
        + string.Concat(headers.Select(static header => "\r\n" + header)) + "\r\n\r\n" + body;

    /// <param name="answer">
    /// What the request with this number, from 1, gets: text to be answered, on a connection that is closed afterwards, or null for a reset.
    /// </param>
    public static FaultServer Answering(Func<int, string?> answer)
    {
        var count = 0;
        return new(async connection =>
        {
            if (await connection.ReadRequestAsync() is null)
            {
                return;
            }

            if (answer(Interlocked.Increment(ref count)) is { } text)
            {
                await connection.WriteAsync(text);
            }
            else
            {
                connection.Reset();
            }
        });
    }

    /// <summary>Answers every request with the same text and keeps the connection.</summary>
    public static FaultServer Polite(string answer) => new(async connection =>
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            await connection.WriteAsync(answer);
        }
    });

    public TestClient Client(Action<TelnyxClientOptions>? configure = null, HttpClient? http = null)
    {
        var options = new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = new Uri($"http://{EndPoint}/v2") };
        options.ConfigureResilience = static pipeline => pipeline.AddTelnyxRetry(new TelnyxRetryOptions { Delay = TimeSpan.FromMilliseconds(1) });
        configure?.Invoke(options);
        return new TestClient(options, http);
    }

    protected override Task ServeAsync(FaultConnection connection) => serve(connection);
}
