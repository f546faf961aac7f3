using System.Diagnostics;
using System.Net;
using System.Text;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class ContentFaultTests
{
    [Theory]
    [Fault(84)]
    [InlineData("text/html; charset=utf-8", "<html>login</html>")]
    [InlineData("application/octet-stream", "\u0000\u0001")]
    public async Task A_page_where_JSON_was_expected_is_named_and_not_asked_for_again(string type, string body)
    {
        using var server = FaultServer.Polite($"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetAsync("a"));

        Assert.Contains($"200 with '{type.Split(';')[0]}'", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [Fault(93)]
    [InlineData("utf-99", false)]
    [InlineData("\"", false)]
    [InlineData("utf-16", true)]
    public async Task A_charset_changes_nothing_and_other_bytes_are_refused(string charset, bool utf16)
    {
        const string Json = """{"data":{"name":"n"}}""";
        var body = utf16 ? Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(Json)) : Json;
        using var server = FaultServer.Polite(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset={charset}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        using var client = server.Client();

        if (utf16)
        {
            await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetAsync("a"));
        }
        else
        {
            Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.Service.TextAsync()).StatusCode);
    }

    [Theory]
    [Fault(109)]
    [InlineData("brackets")]
    [InlineData("escapes")]
    [InlineData("digits")]
    [InlineData("the same name")]
    [InlineData("many names")]
    [InlineData("a long name")]
    [InlineData("many items")]
    [InlineData("a wrong value at the end")]
    public async Task Documents_made_to_be_slow_are_not(string kind)
    {
        const int Size = 1_000_000;
        var inside = kind switch
        {
            "brackets" => $"\"x\":{new string('[', Size)}",
            "escapes" => $"\"name\":\"{string.Concat(Enumerable.Repeat("\\u0041", Size / 6))}\"",
            "digits" => $"\"x\":{new string('9', Size)}",
            "the same name" => string.Join(',', Enumerable.Repeat("\"x\":1", Size / 6)),
            "many names" => string.Join(',', Enumerable.Range(0, Size / 12).Select(static i => $"\"x{i}\":1")),
            "a long name" => $"\"{new string('x', Size)}\":1",
            "many items" => $"\"x\":[{string.Join(',', Enumerable.Repeat("[]", Size / 3))}]",
            _ => $"\"x\":[{string.Join(',', Enumerable.Repeat("[]", Size / 3))}],\"name\":{{}}",
        };
        using var server = FaultServer.Polite(FaultServer.Ok($$$"""{"data":{{{{inside}}}}}"""));
        using var client = server.Client();
        var clock = Stopwatch.StartNew();

        var failure = await Record.ExceptionAsync(() => client.Service.GetAsync("a"));

        Assert.True(failure is null or TelnyxSerializationException, $"{failure}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    [Fault(109)]
    public async Task Headers_made_to_be_slow_are_not()
    {
        var wait = new string('1', 60_000);
        using var server = FaultServer.Polite(FaultServer.Response("429 Status", "{}", $"Retry-After: {wait}"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.GetAsync("a"));

        Assert.Null(failure.RetryAfter);
    }
}
