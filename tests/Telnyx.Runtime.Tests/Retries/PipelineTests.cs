using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Telnyx.Runtime.Tests.Retries;

public sealed class PipelineTests
{
    [Fact]
    public async Task A_pipeline_of_ones_own_replaces_the_retries()
    {
        var script = new Script(Script.Status(500));
        using var client = script.Client(options => options.ConfigureResilience = static _ => { });

        await Assert.ThrowsAsync<TelnyxServerException>(() => client.Service.GetAsync("a"));

        Assert.Single(script.Messages);
    }

    [Fact]
    public async Task A_circuit_breaker_stops_what_the_retries_would_send()
    {
        var script = new Script(Script.Status(500));
        using var client = script.Client(options => options.ConfigureResilience = builder => builder.AddTelnyxRetry()
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<TelnyxResponse>
            {
                ShouldHandle = new PredicateBuilder<TelnyxResponse>().Handle<TelnyxServerException>(),
                MinimumThroughput = 2,
            }));

        await Assert.ThrowsAsync<BrokenCircuitException>(() => client.Service.GetAsync("a"));

        Assert.Equal(2, script.Messages.Count);
    }

    [Fact]
    public async Task A_strategy_can_ask_whether_sending_again_is_safe()
    {
        var script = new Script(Script.Status(500));
        string? key = null;
        using var client = script.Client(options => options.ConfigureResilience = builder => builder.AddRetry(new RetryStrategyOptions<TelnyxResponse>
        {
            MaxRetryAttempts = 1,
            ShouldHandle = args =>
            {
                key = args.Context.OperationKey;
                return new(TelnyxResilience.MayRetry(args.Context, args.Outcome));
            },
        }));

        await Assert.ThrowsAsync<TelnyxServerException>(() => client.Service.PostNothingAsync());
        Assert.Single(script.Messages);
        await Assert.ThrowsAsync<TelnyxServerException>(() => client.Service.GetAsync("a"));
        Assert.Equal((3, "headers.get"), (script.Messages.Count, key));
    }

    [Fact]
    public async Task A_strategy_that_would_send_a_used_up_stream_is_stopped()
    {
        var script = new Script(Script.Status(500));
        using var client = script.Client(options => options.ConfigureResilience = builder =>
            builder.AddRetry(new RetryStrategyOptions<TelnyxResponse> { MaxRetryAttempts = 1 }));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Service.BinaryAsync(new PipeStream()));

        Assert.Single(script.Messages);
    }

    [Fact]
    public async Task Hedging_takes_the_first_answer()
    {
        var script = new Script();
        script.Then((_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith<HttpResponseMessage>(
            _ => throw new OperationCanceledException(cancellationToken), TaskScheduler.Default), Script.Status(200));
        using var client = script.Client(options => options.ConfigureResilience = builder =>
            builder.AddHedging(new() { MaxHedgedAttempts = 1, Delay = TimeSpan.FromSeconds(1) }));

        var response = await client.Service.GetAsync("a");

        Assert.Equal(("n", 2), (response.Data.Name, response.Attempts));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(86401)]
    public void Waits_that_nobody_can_want_are_refused(int seconds)
    {
        var wait = TimeSpan.FromSeconds(seconds);
        foreach (var options in new TelnyxRetryOptions[] { new() { Delay = wait }, new() { MaxDelay = wait }, new() { MaxRetryAfter = wait } })
        {
            var refusal = Assert.Throws<ArgumentException>(
                () => new Script().Client(client => client.ConfigureResilience = builder => builder.AddTelnyxRetry(options)));
            Assert.Contains("TelnyxRetryOptions", refusal.Message, StringComparison.Ordinal);
        }
    }

    private sealed class PipeStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
