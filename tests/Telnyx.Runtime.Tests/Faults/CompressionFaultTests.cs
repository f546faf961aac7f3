using System.IO.Compression;
using System.Text;
using Telnyx.Http;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class CompressionFaultTests
{
    private const string Json = """{"data":{"name":"compressed"}}""";

    [Fact]
    [Fault(97)]
    public async Task Gzip_is_asked_for_and_undone()
    {
        using var server = FaultServer.Polite(Compressed(Gzip(Json)));
        using var client = server.Client();

        var response = await client.Service.GetAsync("a");

        Assert.Equal(("compressed", Json), (response.Data.Name, response.GetBodyText()));
        Assert.Equal((null, "application/json"), (response.Headers["Content-Encoding"], response.Headers["Content-Type"]));
        Assert.Contains("\r\nAccept-Encoding: gzip\r\n", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_may_read_as_it_likes()
    {
        using var waiting = new GunzippedContent(new ByteArrayContent(Gzip(Json)));
        using var blocking = new GunzippedContent(new ByteArrayContent(Gzip(Json)));
        using var reader = new StreamReader(blocking.ReadAsStream());

        Assert.Equal((Json, Json), (await waiting.ReadAsStringAsync(), reader.ReadToEnd()));
    }

    [Fact]
    [Fault(97)]
    public async Task Gzip_that_breaks_off_is_noticed_wherever_it_does()
    {
        // Text has no end of its own that would be missed.
        var whole = Gzip(string.Concat(Enumerable.Range(0, 300).Select(static i => $"{i * i} ")));
        for (var length = 1; length < whole.Length; length++)
        {
            var failure = await Assert.ThrowsAsync<HttpIOException>(() => ReadAsync(whole[..length]));
            Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
            Assert.Throws<HttpIOException>(() => Read(whole[..length]));
        }

        Assert.StartsWith("0 1 4 9", await ReadAsync(whole), StringComparison.Ordinal);
        Assert.StartsWith("0 1 4 9", Read(whole), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(97)]
    public async Task A_gzip_file_that_breaks_off_is_noticed_in_a_download_too()
    {
        var whole = Gzip(new string('x', 100_000));
        using var server = FaultServer.Polite(Compressed(whole[..^9]));
        using var client = server.Client();

        await using var stream = (await client.Service.DownloadAsync()).Data;
        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => stream.CopyToAsync(Stream.Null));

        Assert.Equal(HttpRequestError.ResponseEnded, failure.Error);
    }

    [Fact]
    [Fault(97)]
    public async Task A_response_that_breaks_off_inside_gzip_is_asked_for_again()
    {
        var whole = Gzip(Json);
        using var server = FaultServer.Answering(number => Compressed(number == 1 ? whole[..^5] : whole));
        using var client = server.Client();

        Assert.Equal(2, (await client.Service.GetAsync("a")).Attempts);
        await Assert.ThrowsAsync<TelnyxConnectionException>(() => new CutOff(whole[..^5]).PostAsync());
    }

    [Fact]
    public async Task Gzip_in_several_parts_or_with_something_behind_it_is_whole()
    {
        byte[] parts = [.. Gzip("a"), .. Gzip(""), .. Gzip("b")];

        Assert.Equal("ab", await ReadAsync(parts));
        Assert.Equal("ab", await ReadAsync([.. parts, 0, 0, 0]));
        Assert.Equal("", await ReadAsync([]));
        await Assert.ThrowsAsync<HttpIOException>(() => ReadAsync(parts[..^1]));
    }

    [Fact]
    [Fault(97, 98)]
    public async Task Gzip_that_is_damaged_is_told_from_gzip_that_breaks_off()
    {
        var damaged = Gzip(Json);
        damaged[^6] ^= 0xFF;

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(damaged));
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Encoding.ASCII.GetBytes(Json)));
    }

    [Fact]
    [Fault(96)]
    public async Task A_gzip_bomb_ends_at_the_limit()
    {
        var bomb = Gzip(new string(' ', 50_000_000));
        using var server = FaultServer.Polite(Compressed(bomb));
        using var client = server.Client(options => options.MaxResponseBytes = 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.True(bomb.Length < 100_000);
        Assert.Equal((HttpRequestError.ConfigurationLimitExceeded, 1), (failure.Error, failure.Attempts));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
    }

    [Theory]
    [Fault(99)]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("X-No: length")]
    public async Task A_body_without_end_stops_at_the_limit(string header)
    {
        var chunked = header.EndsWith("chunked", StringComparison.Ordinal);
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 200 OK\r\n{header}\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync(chunked ? $"1000\r\n{new string(' ', 4096)}\r\n" : new string(' ', 4096));
            }
        });
        using var client = server.Client(options => options.MaxResponseBytes = 1_000_000);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, failure.Error);
        Assert.Contains("MaxResponseBytes", failure.Message, StringComparison.Ordinal);
        await server.UntilAllAreClosedAsync();
    }

    private static string Compressed(byte[] body) => FaultServer.Response("200 OK", Encoding.Latin1.GetString(body), "Content-Encoding: gzip");

    private static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.ASCII.GetBytes(text));
        }

        return buffer.ToArray();
    }

    private static async Task<string> ReadAsync(byte[] compressed)
    {
        await using var stream = new GunzipStream(new MemoryStream(compressed));
        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }

    private static string Read(byte[] compressed)
    {
        using var stream = new GunzipStream(new MemoryStream(compressed));
        using var copy = new MemoryStream();
        var buffer = new byte[7];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
        }

        return Encoding.ASCII.GetString(copy.ToArray());
    }

    /// <summary>A POST that is answered with a body that breaks off.</summary>
    private sealed class CutOff(byte[] body)
    {
        public async Task PostAsync()
        {
            using var server = FaultServer.Polite(Compressed(body));
            using var client = server.Client();
            try
            {
                await client.Service.PostListAsync(["message"]);
            }
            finally
            {
                Assert.Single(server.Requests);
            }
        }
    }
}
