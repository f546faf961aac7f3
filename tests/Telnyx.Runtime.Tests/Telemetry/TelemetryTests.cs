using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Telemetry;

/// <summary>Alone: meters belong to the process.</summary>
[Collection("Alone")]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_call_is_an_activity_and_its_retries_are_events()
    {
        using var listening = new Listening();
        var script = new Script(Script.Status(503, ("Retry-After", "2")), Script.Status(200, ("x-request-id", "r-1")));
        using var client = script.Client();

        await client.Service.GetAsync("a");

        var activity = Assert.Single(listening.Activities);
        Assert.Equal(("GET headers/{id}", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal("GET", activity.GetTagItem("http.request.method"));
        Assert.Equal("headers/{id}", activity.GetTagItem("url.template"));
        Assert.Equal("api.example", activity.GetTagItem("server.address"));
        Assert.Equal(443, activity.GetTagItem("server.port"));
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
        Assert.Equal(1, activity.GetTagItem("http.request.resend_count"));
        Assert.Equal("r-1", activity.GetTagItem("telnyx.request_id"));
        var retry = Assert.Single(activity.Events);
        Assert.Equal("retry", retry.Name);
        Assert.Contains(KeyValuePair.Create<string, object?>("error.type", "503"), retry.Tags);
        Assert.Contains(KeyValuePair.Create<string, object?>("telnyx.retry.delay", 2.0), retry.Tags);
    }

    [Fact]
    public async Task A_failure_is_named_by_its_status_or_kind()
    {
        using var listening = new Listening();
        foreach (var script in new[] { new Script(Script.Status(404)), new Script(Script.Fails(HttpRequestError.SecureConnectionError)) })
        {
            using var client = script.Client();
            await Assert.ThrowsAnyAsync<TelnyxException>(() => client.Service.GetAsync("a"));
        }

        Assert.Equal(["404", "SecureConnectionError"], listening.Activities.Select(activity => activity.GetTagItem("error.type")));
        Assert.All(listening.Activities, activity => Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription)));
    }

    [Fact]
    public async Task Calls_and_retries_are_measured()
    {
        using var listening = new Listening();
        var script = new Script(Script.Status(500), Script.Status(200));
        using var client = script.Client(options => options.ConfigureResilience = pipeline => pipeline.AddTelnyxRetry(new() { UseJitter = false }));

        await client.Service.GetAsync("a");

        Assert.Equal(
        [
            "telnyx.client.retries 1 telnyx.operation=headers.get error.type=500",
            "telnyx.client.call.duration 0.5 http.request.method=GET url.template=headers/{id} server.address=api.example server.port=443 http.response.status_code=200",
        ], listening.Measurements);
    }

    [Fact]
    public async Task Calls_retries_and_failures_are_logged()
    {
        using var listening = new Listening();
        var script = new Script(Script.Status(500), Script.Status(200), Script.Status(404));
        using var client = script.Client(options => options.LoggerFactory = listening);

        await client.Service.GetAsync("a");
        await Assert.ThrowsAsync<TelnyxNotFoundException>(() => client.Service.GetAsync("a"));

        Assert.Equal([LogLevel.Warning, LogLevel.Debug, LogLevel.Warning], listening.Logs.Select(log => log.Level));
        Assert.StartsWith("GET headers/{id} failed with 500 on try 1 and is sent again in", listening.Logs.First().Text, StringComparison.Ordinal);
        Assert.StartsWith("GET headers/{id} failed with 404", listening.Logs.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_is_no_warning()
    {
        using var listening = new Listening();
        using var cancellation = new CancellationTokenSource();
        var script = new Script((_, _) =>
        {
            cancellation.Cancel();
            return Task.FromException<HttpResponseMessage>(new OperationCanceledException());
        });
        using var client = script.Client(options => options.LoggerFactory = listening);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Service.GetAsync("a", cancellationToken: cancellation.Token));

        var log = Assert.Single(listening.Logs);
        Assert.Equal(LogLevel.Debug, log.Level);
        Assert.StartsWith("GET headers/{id} was cancelled by the caller in", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strategy_that_throws_ends_the_call_like_any_failure()
    {
        using var listening = new Listening();
        using var client = new Script(Script.Status(200)).Client(options => options.ConfigureResilience = static builder => builder.AddRetry(
            new RetryStrategyOptions<TelnyxResponse> { ShouldHandle = static _ => throw new NotSupportedException("mine") }));

        await Assert.ThrowsAsync<NotSupportedException>(() => client.Service.GetAsync("a"));

        Assert.Equal("NotSupportedException", Assert.Single(listening.Activities).GetTagItem("error.type"));
        Assert.Contains("error.type=NotSupportedException", Assert.Single(listening.Measurements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_histogram_has_buckets_for_seconds()
    {
        using var listening = new Listening();
        using var client = new Script(Script.Status(200)).Client();
        await client.Service.GetAsync("a");

        var buckets = Assert.IsType<Histogram<double>>(listening.Instruments.Single(instrument => instrument.Name == "telnyx.client.call.duration")).Advice!.HistogramBucketBoundaries!;

        Assert.Equal((0.005, 60), (buckets[0], buckets[^1]));
    }

    [Fact]
    [Fault(61, 62, 64)]
    public async Task Nothing_that_is_secret_or_personal_is_told()
    {
        using var listening = new Listening();
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers =
        [
            Script.Status(200, ("x-request-id", "bad\u00e9marked")), Script.Status(401), Script.Status(500), Script.Status(302, ("Location", "https://marked/")),
            Script.Fails(HttpRequestError.ResponseEnded), Script.Throws(new HttpRequestException("marked")), Script.Throws(new IOException("marked")),
            (_, _) => Task.FromResult<HttpResponseMessage>(new TrackedResponse((System.Net.HttpStatusCode)422)
            {
                Content = new StringContent("""{"errors":[{"code":"marked","detail":"+15550001 marked"}]}"""),
            }),
        ];
        var texts = new List<string>();
        foreach (var answer in answers)
        {
            var script = new Script(answer);
            using var client = script.Client(options =>
            {
                options.LoggerFactory = listening;
                options.ApiKey = "KEY-marked";
                options.ExtraHeaders["X-Team"] = "marked";
                options.ExtraQuery["team"] = "marked";
            });
            foreach (var call in Calls(client.Service))
            {
                texts.Add((await Record.ExceptionAsync(call))?.Message ?? "");
            }
        }

        Assert.True(listening.Activities.Count >= 40 && listening.Logs.Count >= 40 && listening.Measurements.Count >= 40);
        Assert.DoesNotContain("marked", listening.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("+1555", listening.Everything, StringComparison.Ordinal);

        // A message repeats what the API says is wrong, without phone numbers.
        Assert.DoesNotContain(texts, text => text.Contains("5550", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("marked", StringComparison.Ordinal) && !text.Contains("422", StringComparison.Ordinal));
    }

    private static Func<Task>[] Calls(TestService service) =>
    [
        () => service.GetAsync("+15550001", new RequestOptions { ExtraQuery = { ["filter"] = "+15550001 marked" }, ExtraHeaders = { ["X-Key"] = "marked" } }),
        () => service.DialAsync(new Dial { To = "+15550001", From = "marked" }),
        () => service.PostNothingAsync(new RequestOptions { ApiKey = "KEY-marked-2" }),
        () => service.TextBodyAsync("marked"),
        () => service.DownloadAsync(new RequestOptions { ExtraQuery = { ["token"] = "marked" } }),
    ];
}
