using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Retries;

/// <summary>Which calls are sent how often, by what happens to each try. 3 is "until the retries are used up".</summary>
public sealed class WhatIsSentAgainTests
{
    public static TheoryData<string, int, int, int> Statuses => new()
    {
        // What, status: sent by GET and other repeatable calls, sent by POST.
        { "", 400, 1, 1 }, { "", 401, 1, 1 }, { "", 404, 1, 1 }, { "", 409, 1, 1 }, { "", 422, 1, 1 }, { "", 302, 1, 1 },
        { "", 408, 3, 1 }, { "", 429, 3, 3 }, { "", 500, 3, 1 }, { "", 501, 1, 1 }, { "", 502, 3, 1 }, { "", 503, 3, 1 }, { "", 504, 3, 1 },
        { "Retry-After", 503, 3, 3 }, { "retry-after-ms", 503, 3, 3 }, { "Retry-After", 500, 3, 1 }, { "Retry-After", 409, 1, 1 },
    };

    public static TheoryData<HttpRequestError, int, int> Faults => new()
    {
        { HttpRequestError.NameResolutionError, 3, 3 }, { HttpRequestError.ConnectionError, 3, 3 },
        { HttpRequestError.SecureConnectionError, 1, 1 }, { HttpRequestError.ConfigurationLimitExceeded, 1, 1 },
        { HttpRequestError.ResponseEnded, 3, 1 }, { HttpRequestError.InvalidResponse, 3, 1 }, { HttpRequestError.Unknown, 3, 1 },
        { HttpRequestError.HttpProtocolError, 3, 1 }, { HttpRequestError.ProxyTunnelError, 3, 1 },
    };

    [Theory]
    [Fault(48, 49)]
    [MemberData(nameof(Statuses))]
    public async Task By_status(string header, int status, int repeatable, int other)
    {
        (string, string)[] headers = header.Length == 0 ? [] : [(header, "1")];
        await ExpectAsync<TelnyxApiException>(() => new Script(Script.Status(status, headers)), repeatable, other);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public Task By_fault_of_the_connection(HttpRequestError error, int repeatable, int other) =>
        ExpectAsync<TelnyxConnectionException>(() => new Script(Script.Fails(error)), repeatable, other);

    [Fact]
    public async Task A_timeout_of_a_try_is_followed_only_where_repeating_does_no_harm()
    {
        var get = new Script();
        get.Then(get.Hangs(TimeSpan.FromSeconds(5)), Script.Status(200));
        using var client = get.Client(options => options.TryTimeout = TimeSpan.FromSeconds(5));
        Assert.Equal(2, (await client.Service.GetAsync("a")).Attempts);

        var post = new Script();
        post.Then(post.Hangs(TimeSpan.FromSeconds(60)), Script.Status(200));
        using var other = post.Client(options => options.TryTimeout = TimeSpan.FromSeconds(5));
        var failure = await Assert.ThrowsAsync<TelnyxTimeoutException>(() => other.Service.PostNothingAsync());
        Assert.Equal((1, TimeSpan.FromSeconds(60)), (failure.Attempts, failure.Timeout));
    }

    [Fact]
    [Fault(50)]
    public async Task A_stream_that_can_be_read_once_is_sent_once()
    {
        var script = new Script(Script.Status(429));
        using var client = script.Client();

        await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.BinaryAsync(new OnceStream("sound"u8.ToArray())));
        Assert.Equal(["sound"], script.Bodies);
    }

    [Fact]
    [Fault(51)]
    public async Task A_stream_that_can_be_rewound_is_sent_again_from_where_it_stood()
    {
        var script = new Script(Script.Status(429), Script.Status(200));
        using var client = script.Client();
        using var stream = new MemoryStream("skip-sound"u8.ToArray()) { Position = 5 };

        await client.Service.BinaryAsync(stream);

        Assert.Equal(["sound", "sound"], script.Bodies);
    }

    [Fact]
    public async Task The_caller_can_say_that_repeating_does_no_harm()
    {
        var script = new Script(Script.Status(500), Script.Fails(HttpRequestError.ResponseEnded), Script.Status(200));
        using var client = script.Client();

        Assert.Equal(3, (await client.Service.PostNothingAsync(new RequestOptions { TreatAsIdempotent = true })).Attempts);
    }

    private static async Task ExpectAsync<TException>(Func<Script> make, int repeatable, int other)
        where TException : TelnyxException
    {
        (Func<TestService, Task> Call, int Times)[] calls =
        [
            (service => service.GetAsync("a"), repeatable),
            (service => service.DeleteAsync("a"), repeatable),
            (service => service.DialAsync(new Dial { To = "+1", From = "+2" }), repeatable),
            (service => service.DownloadAsync(), repeatable),
            (service => service.PostNothingAsync(), other),
            (service => service.PatchNothingAsync("a"), other),
        ];
        foreach (var (call, times) in calls)
        {
            var script = make();
            using var client = script.Client();
            var failure = await Assert.ThrowsAnyAsync<TException>(() => call(client.Service));
            Assert.Equal((times, times, times - 1), (script.Messages.Count, failure.Attempts, failure.EarlierFailures.Count));
            Assert.Equal(times > 1, failure.Message.Contains($"Sent {times} times.", StringComparison.Ordinal));
        }
    }

    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
