using System.Text.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Retries;

public sealed class EachTryTests
{
    [Fact]
    [Fault(48)]
    public async Task A_command_has_the_same_id_on_every_try()
    {
        var script = new Script(Script.Status(500), Script.Fails(HttpRequestError.ResponseEnded), Script.Status(200));
        using var client = script.Client();

        await client.Service.DialAsync(new Dial { To = "+1", From = "+2" });
        await client.Service.DialAsync(new Dial { To = "+1", From = "+2" });

        var ids = script.Bodies.Select(body => JsonDocument.Parse(body).RootElement.GetProperty("command_id").GetGuid()).ToList();
        Assert.Equal(4, ids.Count);
        Assert.Single(ids.Take(3).Distinct());
        Assert.NotEqual(ids[0], ids[3]);
    }

    [Fact]
    [Fault(54)]
    public async Task Each_try_is_a_message_of_its_own_that_says_its_number()
    {
        var script = new Script(Script.Status(500), Script.Status(500), Script.Status(200));
        using var client = script.Client();

        var response = await client.Service.GetAsync("a");

        Assert.Equal((3, "n"), (response.Attempts, response.Data.Name));
        Assert.Equal(3, script.Messages.Distinct().Count());
        Assert.Equal([null, "1", "2"], script.Messages.Select(
            message => message.Headers.TryGetValues("X-Retry-Count", out var values) ? values.Single() : null));
    }

    [Fact]
    [Fault(53)]
    public async Task Every_response_is_disposed_before_the_next_try()
    {
        var script = new Script(Script.Status(500));
        script.Then((_, _) =>
        {
            Assert.All(script.Responses, response => Assert.True(response.IsDisposed));
            return Script.Status(200)(null!, default);
        });
        using var client = script.Client();

        await client.Service.GetAsync("a");

        Assert.Equal(2, script.Responses.Count);
        Assert.All(script.Responses, response => Assert.True(response.IsDisposed));
    }

    [Fact]
    [Fault(52)]
    public async Task The_last_failure_is_thrown_and_holds_the_earlier_ones()
    {
        var script = new Script(Script.Fails(HttpRequestError.ConnectionError), Script.Status(503), Script.Status(404));
        using var client = script.Client();

        var failure = await Assert.ThrowsAsync<TelnyxNotFoundException>(() => client.Service.GetAsync("a"));

        Assert.Equal(3, failure.Attempts);
        Assert.Equal([typeof(TelnyxConnectionException), typeof(TelnyxServerException)], failure.EarlierFailures.Select(earlier => earlier.GetType()));
    }

    [Fact]
    [Fault(35)]
    public async Task A_cancelled_call_is_not_sent_again()
    {
        using var cancellation = new CancellationTokenSource();
        var script = new Script((_, _) =>
        {
            cancellation.Cancel();
            return Script.Fails(HttpRequestError.ConnectionError)(null!, default);
        });
        using var client = script.Client();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Service.GetAsync("a", cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Single(script.Messages);
    }

    [Fact]
    [Fault(37)]
    public async Task Cancellation_ends_a_wait()
    {
        using var cancellation = new CancellationTokenSource();
        var script = new Script(Script.Status(503));
        using var client = script.Client(options => options.TimeProvider = TimeProvider.System);
        script.Then(Script.Status(200));

        var call = client.Service.DialAsync(null, cancellationToken: cancellation.Token);
        cancellation.Cancel();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Theory]
    [InlineData(0, null, 1)]
    [InlineData(1, null, 2)]
    [InlineData(0, 4, 5)]
    [InlineData(5, 0, 1)]
    public async Task The_number_is_set_for_the_client_or_for_the_call(int client, int? call, int tries)
    {
        var script = new Script(Script.Status(500));
        using var sdk = script.Client(options => options.MaxRetries = client);

        await Assert.ThrowsAsync<TelnyxServerException>(() => sdk.Service.GetAsync("a", new RequestOptions { MaxRetries = call }));

        Assert.Equal(tries, script.Messages.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public async Task A_number_out_of_range_is_refused(int number)
    {
        var script = new Script(Script.Status(200));
        Assert.Contains("MaxRetries", Assert.Throws<ArgumentException>(() => script.Client(options => options.MaxRetries = number)).Message, StringComparison.Ordinal);
        using var client = script.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.Service.GetAsync("a", new RequestOptions { MaxRetries = number }));
    }

    [Fact]
    public async Task Unreadable_responses_are_not_asked_for_again_but_say_how_often_they_were()
    {
        var script = new Script(Script.Status(500), Script.Status(204));
        using var client = script.Client();
        script.Then((_, _) => throw new InvalidOperationException());

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.GetNamesAsync());

        Assert.Equal(2, failure.Attempts);
    }
}
