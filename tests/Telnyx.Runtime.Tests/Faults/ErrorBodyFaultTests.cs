using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>Whatever the body of a failure is, the class of the exception follows from the status, and what is kept has a limit.</summary>
public sealed class ErrorBodyFaultTests
{
    private const int Kept = 64 * 1024;

    private static readonly (int Status, Type Type)[] s_classes =
    [
        (400, typeof(TelnyxBadRequestException)), (401, typeof(TelnyxAuthenticationException)), (403, typeof(TelnyxPermissionException)),
        (404, typeof(TelnyxNotFoundException)), (409, typeof(TelnyxConflictException)), (422, typeof(TelnyxUnprocessableException)),
        (429, typeof(TelnyxRateLimitException)), (500, typeof(TelnyxServerException)),
        (502, typeof(TelnyxServerException)), (418, typeof(TelnyxApiException)),
    ];

    public static TheoryData<string> Bodies => [.. Shapes.Keys];

    private static Dictionary<string, string> Shapes => new()
    {
        ["nothing"] = "",
        ["a page"] = "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>",
        ["megabytes"] = new string('x', 3_000_000),
        ["megabytes of JSON"] = $$"""{"errors":[{"code":"1","detail":"{{new string('x', 3_000_000)}}"}]}""",
        ["half of it"] = """{"errors":[{"code":"1""",
        ["no object"] = "null",
        ["a number"] = "42",
        ["a list"] = """[{"code":"1"},"text",null,[[]]]""",
        ["other members"] = """{"status":"error","reason":{"deep":[1]}}""",
        ["no list"] = """{"errors":{"code":{"a":1},"detail":false}}""",
        ["no errors"] = """{"errors":[]}""",
        ["wrong kinds"] = """{"errors":[{"code":[],"title":{},"detail":1.5,"source":"x","meta":7}]}""",
        ["no text"] = "\u00ff\u00fe\0\u0001\u00c3",
        ["a mark before it"] = "\u00ef\u00bb\u00bf{\"errors\":[{\"code\":\"1\"}]}",
        ["half a letter"] = """{"errors":[{"detail":"\ud800"}]}""",
        ["deep"] = new string('[', 60_000),
    };

    [Theory]
    [Fault(65, 100, 101)]
    [MemberData(nameof(Bodies))]
    public async Task Every_class_comes_with_every_body(string shape)
    {
        var body = Shapes[shape];
        foreach (var (status, type) in s_classes)
        {
            using var server = FaultServer.Polite(FaultServer.Response($"{status} Status", body, "x-request-id: r-1"));
            using var client = server.Client(options => options.MaxRetries = 0);

            var failure = await Assert.ThrowsAnyAsync<TelnyxApiException>(() => client.Service.PostListAsync(["message"]));

            Assert.IsType(type, failure);
            Assert.Equal((status, "r-1"), ((int)failure.StatusCode, failure.RequestId));
            Assert.InRange(failure.ResponseBody!.Length, Math.Min(body.Length, 1), Kept);
            Assert.InRange(failure.Message.Length, 1, 2000);
        }
    }

    [Theory]
    [Fault(100)]
    [InlineData("Content-Length: 1000000000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task A_gigabyte_is_not_waited_for(string header)
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 422 Status\r\n{header}\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync(header.StartsWith('T') ? $"1000\r\n{new string('x', 4096)}\r\n" : new string('x', 4096));
            }
        });
        using var client = server.Client();
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => client.Service.GetAsync("a"));

        Assert.Equal(Kept, failure.ResponseBody!.Length);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
        await server.UntilAllAreClosedAsync();
    }

    [Theory]
    [Fault(17, 100)]
    [InlineData("Content-Length: 100\r\n\r\n{\"errors\":", "{\"errors\":")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"err\r\n", "{\"err")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n", "")]
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nzzzz", "")]
    public async Task A_body_that_breaks_off_takes_nothing_from_the_status(string rest, string kept)
    {
        using var server = FaultServer.Answering(_ => $"HTTP/1.1 401 Status\r\nx-request-id: r-1\r\n{rest}");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxAuthenticationException>(() => client.Service.GetAsync("a"));

        Assert.Equal((kept, "r-1", 1), (failure.ResponseBody, failure.RequestId, failure.Attempts));
    }

    [Fact]
    [Fault(100)]
    public async Task A_length_beyond_all_bounds_takes_nothing_from_what_comes()
    {
        var answer = $"HTTP/1.1 422 Status\r\nContent-Length: {long.MaxValue}\r\n\r\n" + """{"errors":[{"code":"10015"}]}""";
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(answer);
        });
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxUnprocessableException>(() => client.Service.PostNothingAsync());

        Assert.Equal("10015", Assert.Single(failure.Errors).Code);
    }

    [Fact]
    [Fault(96, 100)]
    public async Task A_compressed_failure_is_read_and_a_bomb_is_cut_off()
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.ASCII.GetBytes(new string('x', 50_000_000)));
        }

        using var server = FaultServer.Polite(
            FaultServer.Response("403 Status", Encoding.Latin1.GetString(buffer.ToArray()), "Content-Encoding: gzip"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxPermissionException>(() => client.Service.GetAsync("a"));

        Assert.Equal(new string('x', Kept), failure.ResponseBody);
    }

    [Fact]
    [Fault(100)]
    public async Task A_failure_where_a_file_was_asked_for_is_the_same_failure()
    {
        using var server = FaultServer.Polite(FaultServer.Response("404 Status", """{"errors":[{"code":"10005"}]}"""));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxNotFoundException>(() => client.Service.DownloadAsync());

        Assert.Equal("10005", Assert.Single(failure.Errors).Code);
    }
}
