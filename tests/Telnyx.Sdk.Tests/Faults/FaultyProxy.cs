using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Telnyx.Runtime.Tests.Faults;

namespace Telnyx.Sdk.Tests.Faults;

/// <summary>Stands between a client and the simulator, on raw sockets, and spoils what passes.</summary>
/// <param name="simulator">Where requests go.</param>
/// <param name="choose">What happens to a request, head and body.</param>
internal sealed class FaultyProxy(Uri simulator, Func<string, Fault> choose) : FaultListener
{
    private static readonly HttpClient s_upstream = new();

    /// <summary>How long a late answer takes.</summary>
    public static TimeSpan Lateness { get; } = TimeSpan.FromMilliseconds(800);

    public Uri BaseAddress => new($"http://{EndPoint}/v2/");

    /// <summary>Which connections are reset before anything is read from them: each whose number can be divided by this; 0 for none.</summary>
    public int ResetsEvery { get; init; }

    /// <summary>How often each fault happened.</summary>
    public ConcurrentDictionary<Fault, int> Count { get; } = [];

    protected override async Task ServeAsync(FaultConnection connection)
    {
        if (ResetsEvery > 0 && connection.Number % ResetsEvery == 0)
        {
            Add(Fault.ResetUnread);
            connection.Reset();
            return;
        }

        while (await connection.ReadRequestAsync() is { } request)
        {
            var fault = choose(request);
            Add(fault);
            if (!await (fault < Fault.Failed && fault != Fault.None ? RefuseAsync(connection, fault) : PassAsync(connection, request, fault)))
            {
                return;
            }
        }
    }

    /// <returns>Whether the connection stays.</returns>
    private static async Task<bool> RefuseAsync(FaultConnection connection, Fault fault)
    {
        switch (fault)
        {
            case Fault.TooMany:
                await WriteAsync(connection, "429 Too Many Requests", "Retry-After: 0", """{"errors":[{"code":"10011"}]}"""u8.ToArray());
                return true;
            case Fault.Unavailable:
                await WriteAsync(connection, "503 Service Unavailable", "retry-after-ms: 5", []);
                return true;
            case Fault.Page:
                await WriteAsync(connection, "502 Bad Gateway", "X-Proxy: 1", "<html>Bad gateway</html>"u8.ToArray());
                return true;
            default:
                connection.Reset();
                return false;
        }
    }

    private void Add(Fault fault) => Count.AddOrUpdate(fault, 1, static (_, count) => count + 1);

    /// <returns>Whether the connection stays.</returns>
    private async Task<bool> PassAsync(FaultConnection connection, string request, Fault fault)
    {
        var (status, body) = await AskAsync(request);
        switch (fault)
        {
            case Fault.Failed:
                await WriteAsync(connection, "500 Internal Server Error", "X-Proxy: 1", []);
                return true;
            case Fault.ResetProcessed:
                connection.Reset();
                return false;
            case Fault.CutOff:
                await connection.WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
                await connection.WriteAsync(body[..(body.Length / 2)]);
                return false;
            case Fault.CutOffGzip:
                await WriteAsync(connection, status, "Content-Encoding: gzip", Gzip(body)[..^6]);
                return true;
            case Fault.Garbage:
                await connection.WriteAsync("\u001b]garbage\r\n\r\n");
                return false;
            case Fault.Slow:
                await connection.WriteAsync($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
                foreach (var piece in body.Chunk((body.Length / 5) + 1))
                {
                    await Task.Delay(5);
                    await connection.WriteAsync([.. Encoding.ASCII.GetBytes($"{piece.Length:x}\r\n"), .. piece, .. "\r\n"u8]);
                }

                await connection.WriteAsync("0\r\n\r\n");
                return true;
            case Fault.Late:
                await Task.Delay(Lateness);
                break;
        }

        await WriteAsync(connection, status, "X-Proxy: 1", body);
        return true;
    }

    private async Task<(string Status, byte[] Body)> AskAsync(string request)
    {
        var parts = request.Split("\r\n\r\n", 2);
        var lines = parts[0].Split("\r\n");
        var start = lines[0].Split(' ');
        using var message = new HttpRequestMessage(new HttpMethod(start[0]), new Uri(simulator, start[1]));
        if (parts[1].Length > 0)
        {
            message.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(parts[1]));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        var authorization = lines.First(static line => line.StartsWith("Authorization:", StringComparison.Ordinal))[15..];
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await s_upstream.SendAsync(message);
        return ($"{(int)response.StatusCode} {response.ReasonPhrase}", await response.Content.ReadAsByteArrayAsync());
    }

    private static Task WriteAsync(FaultConnection connection, string status, string header, byte[] body) => connection.WriteAsync(
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{header}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);

    private static byte[] Gzip(byte[] body)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
