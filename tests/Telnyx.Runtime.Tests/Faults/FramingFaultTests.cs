using System.Net;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class FramingFaultTests
{
    private const string Good = """{"data":{"name":"n"}}""";

    [Theory]
    [Fault(17, 19, 20)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"d")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")]
    public async Task A_response_that_breaks_off_is_asked_for_again(string broken)
    {
        using var server = FaultServer.Answering(number => number == 1 ? broken : FaultServer.Ok(Good));
        using var client = server.Client();

        var response = await client.Service.GetAsync("a");

        Assert.Equal((2, "n"), (response.Attempts, response.Data.Name));
    }

    [Fact]
    [Fault(18)]
    public async Task A_reset_in_the_middle_of_a_body_is_a_broken_connection()
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"da");
            await Task.Delay(50);
            connection.Reset();
        });
        using var client = server.Client();

        Assert.Equal(3, (await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"))).Attempts);
        Assert.Equal(1, (await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["a"]))).Attempts);
    }

    [Theory]
    [Fault(23)]
    [InlineData("Content-Length: 21\r\nContent-Length: 5", true)]
    [InlineData("Content-Length: 5\r\nContent-Length: 21", false)]
    public async Task Of_two_lengths_one_is_taken_and_what_it_cuts_off_is_missed(string lengths, bool whole)
    {
        using var server = FaultServer.Answering(_ => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{lengths}\r\n\r\n{Good}");
        using var client = server.Client();

        var names = await Record.ExceptionAsync(async () => Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name));

        Assert.True(whole ? names is null : names is TelnyxSerializationException, $"{names}");
    }

    [Theory]
    [Fault(24)]
    [InlineData("garbage")]
    [InlineData("\u001b[31mHTTP/1.1 200 INFO all is well")]
    [InlineData("HTTP/1.1 abc\r INFO all is well")]
    public async Task A_status_line_that_is_none_does_not_reach_logs_as_it_is(string line)
    {
        using var server = FaultServer.Answering(_ => $"{line}\r\n\r\n");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["a"]));

        Assert.Equal((HttpRequestError.InvalidResponse, 1), (failure.Error, failure.Attempts));
        Assert.DoesNotContain(failure.ToString().Replace(Environment.NewLine, "", StringComparison.Ordinal), char.IsControl);
    }

    [Theory]
    [Fault(25)]
    [InlineData(999)]
    [InlineData(600)]
    public async Task A_status_that_nobody_knows_is_a_failure_of_no_special_kind(int status)
    {
        using var server = FaultServer.Polite(FaultServer.Response($"{status} Strange", "{}"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxApiException>(() => client.Service.GetAsync("a"));

        Assert.Equal(((HttpStatusCode)status, 1), (failure.StatusCode, failure.Attempts));
    }

    [Theory]
    [Fault(26)]
    [InlineData(1, 200_000)]
    [InlineData(5_000, 20)]
    public async Task Headers_without_end_stop_at_a_limit(int count, int length)
    {
        var headers = Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('x', length)}").ToArray();
        using var server = FaultServer.Polite(FaultServer.Response("200 OK", Good, headers));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal((HttpRequestError.ConfigurationLimitExceeded, 1), (failure.Error, failure.Attempts));
    }

    [Fact]
    [Fault(27)]
    public async Task What_comes_before_the_response_is_passed_over()
    {
        using var server = FaultServer.Polite(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + FaultServer.Ok(Good));
        using var client = server.Client();

        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
    }

    [Theory]
    [Fault(27, 85)]
    [InlineData("204 No Content")]
    [InlineData("205 Reset Content")]
    public async Task A_body_where_none_may_be_spoils_neither_this_response_nor_the_next(string status)
    {
        var answers = new[] { FaultServer.Response(status, "surprise"), FaultServer.Ok(Good) };
        var count = 0;
        using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await connection.WriteAsync(answers[Math.Min(count++, 1)]);
            }
        });
        using var client = server.Client();

        var response = await client.Service.DeleteAsync("a");

        Assert.Equal(status[..3], $"{(int)response.StatusCode}");
        Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
    }

    [Fact]
    [Fault(28)]
    public async Task A_response_to_HEAD_says_a_length_and_has_none()
    {
        using var server = FaultServer.Polite("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\nContent-Encoding: gzip\r\n\r\n");
        using var client = server.Client(options => options.MaxResponseBytes = 6_000_000);

        var response = await client.Service.HeadAsync("a");

        Assert.Equal(("5000000", 0), (response.Headers["Content-Length"], response.Body.Length));
    }

    [Fact]
    [Fault(29)]
    public async Task A_body_that_is_given_up_does_not_spoil_the_next_response()
    {
        using var server = new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is { } request)
            {
                var answer = request.Contains("/file", StringComparison.Ordinal) ? new string('x', 3_000_000) : Good;
                await connection.WriteAsync(FaultServer.Ok(answer));
            }
        });
        using var client = server.Client();

        for (var i = 0; i < 5; i++)
        {
            await using (var stream = (await client.Service.DownloadAsync()).Data)
            {
                Assert.True(await stream.ReadAsync(new byte[10]) > 0);
            }

            Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
        }
    }
}
