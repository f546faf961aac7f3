namespace Telnyx.Runtime.Tests.Retries;

public sealed class WaitTests
{
    [Theory]
    [Fault(40, 41, 42, 44)]
    [InlineData("Retry-After", "3", 3)]
    [InlineData("Retry-After", "0", 0)]
    [InlineData("Retry-After", "Tue, 01 Jan 2030 00:00:20 GMT", 20)]
    [InlineData("Retry-After", "Tuesday, 01-Jan-30 00:00:20 GMT", 20)]
    [InlineData("Retry-After", "Tue Jan  1 00:00:20 2030", 20)]
    [InlineData("Retry-After", "Mon, 31 Dec 2029 00:00:00 GMT", 0)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("Retry-After", "86400", 60)]
    [InlineData("Retry-After", "Tue, 01 Jan 2030 12:00:00 GMT", 60)]
    public async Task The_API_says_how_long(string header, string value, double seconds)
    {
        var script = new Script(Script.Status(429, (header, value)), Script.Status(200));
        using var client = script.Client(options => options.Timeout = TimeSpan.FromMinutes(5));

        await client.Service.PostNothingAsync();

        // Polly does not start a timer for no time at all.
        Assert.Equal(TimeSpan.FromSeconds(seconds), script.Time.Delays.SingleOrDefault());
    }

    [Theory]
    [Fault(43)]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("120, 60")]
    [InlineData("99999999999")]
    [InlineData("Tue, 99 Jan 2030 00:00:20 GMT")]
    public async Task What_cannot_be_read_is_as_if_it_had_not_been_said(string value)
    {
        var script = new Script(Script.Status(429, ("Retry-After", value)), Script.Status(200));
        using var client = script.Client(NoJitter);

        await client.Service.PostNothingAsync();

        Assert.Equal([TimeSpan.FromSeconds(0.5)], script.Time.Delays);
    }

    [Fact]
    [Fault(45)]
    public async Task Of_two_headers_the_first_counts()
    {
        var script = new Script(Script.Status(429, ("Retry-After", "7"), ("Retry-After", "1")), Script.Status(200));
        using var client = script.Client();

        await client.Service.PostNothingAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], script.Time.Delays);
    }

    [Fact]
    [Fault(46)]
    public async Task Otherwise_waits_double_up_to_eight_seconds()
    {
        var script = new Script(Script.Status(500));
        using var client = script.Client(options =>
        {
            NoJitter(options);
            options.MaxRetries = 6;
        });

        await Assert.ThrowsAsync<TelnyxServerException>(() => client.Service.GetAsync("a"));

        Assert.Equal([0.5, 1, 2, 4, 8, 8], script.Time.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    [Fault(46, 47)]
    public async Task Waits_vary_but_within_their_bounds()
    {
        var random = new Random(42);
        var waits = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var script = new Script(Script.Status(500));
            using var client = script.Client(options => options.ConfigureResilience = builder =>
                builder.AddTelnyxRetry(new TelnyxRetryOptions { Random = random.NextDouble }));
            await Assert.ThrowsAsync<TelnyxServerException>(() => client.Service.GetAsync("a"));
            waits.AddRange(script.Time.Delays.Select(delay => delay.TotalSeconds));
        }

        Assert.Equal(100, waits.Count);
        Assert.All(waits, wait => Assert.InRange(wait, 0, 8));
        Assert.True(waits.Distinct().Count() > 90);
        Assert.InRange(waits.Average(), 0.3, 2);
    }

    [Fact]
    [Fault(44)]
    public async Task A_wait_beyond_the_time_of_the_call_is_not_begun()
    {
        var script = new Script(Script.Status(429, ("Retry-After", "30")), Script.Status(200));
        using var client = script.Client(options => options.Timeout = TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAsync<TelnyxRateLimitException>(() => client.Service.PostNothingAsync());

        Assert.Equal(TimeSpan.FromSeconds(30), failure.RetryAfter);
        Assert.Empty(script.Time.Delays);
    }

    [Fact]
    [Fault(34)]
    public async Task One_deadline_is_over_all_tries()
    {
        var script = new Script();
        script.Then(script.Hangs(TimeSpan.FromSeconds(30)), script.Hangs(TimeSpan.FromSeconds(30)), Script.Status(200));
        using var client = script.Client(options => options.Timeout = TimeSpan.FromSeconds(40));

        var failure = await Assert.ThrowsAsync<TelnyxTimeoutException>(() => client.Service.GetAsync("a"));

        Assert.Equal((2, TimeSpan.FromSeconds(40)), (failure.Attempts, failure.Timeout));
        Assert.IsType<TelnyxTimeoutException>(Assert.Single(failure.EarlierFailures));
    }

    private static void NoJitter(TelnyxClientOptions options) =>
        options.ConfigureResilience = builder => builder.AddTelnyxRetry(new TelnyxRetryOptions { UseJitter = false });
}
