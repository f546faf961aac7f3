using System.Net;
using System.Net.WebSockets;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

public sealed class EndpointTests
{
    [Fact]
    public async Task Audio_is_echoed_marked_and_cleared()
    {
        await using var app = await StreamApp.StartAsync(async (stream, cancellationToken) =>
        {
            await foreach (var message in stream.ReadAllAsync(cancellationToken))
            {
                if (message is MediaStreamAudio audio)
                {
                    await stream.SendAudioAsync(audio.Payload, cancellationToken);
                    await stream.SendMarkAsync("played \"it\"", cancellationToken);
                }
                else if (message is MediaStreamMark)
                {
                    await stream.ClearAsync(cancellationToken);
                    return;
                }
            }
        });
        await using var phone = await FakePhone.CallAsync(app, StreamApp.Token);
        await phone.SendAsync(FakePhone.Connected());
        await phone.SendAsync(FakePhone.Start());
        await phone.SendAsync(FakePhone.Media(2, [1, 2, 3, 255]));
        Assert.Equal("""{"event":"media","media":{"payload":"AQID/w=="}}""", await phone.ReceiveAsync());
        Assert.Equal("""{"event":"mark","mark":{"name":"played \u0022it\u0022"}}""", await phone.ReceiveAsync());
        await phone.SendAsync("""{"event":"mark","sequence_number":"3","mark":{"name":"x"},"stream_id":"1"}""");
        Assert.Equal("""{"event":"clear"}""", await phone.ReceiveAsync());
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, phone.CloseStatus);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("MARKED_SECRET_toke")]
    [InlineData("MARKED_SECRET_token2")]
    public async Task A_wrong_token_in_the_header_is_refused_before_the_upgrade(string token)
    {
        await using var app = await StreamApp.StartAsync((_, _) => throw new InvalidOperationException("must not run"));
        await using var phone = new FakePhone();
        phone.Socket.Options.SetRequestHeader("x-telnyx-streaming-auth-token", token);
        phone.Socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(
            () => phone.Socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/media" }.Uri, CancellationToken.None));
        Assert.Equal(HttpStatusCode.Unauthorized, phone.Socket.HttpStatusCode);
        Assert.DoesNotContain(app.Log.All, line => line.Contains(StreamApp.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_may_come_in_the_first_message_which_the_handler_still_reads()
    {
        var messages = new TaskCompletionSource<List<string>>();
        await using var app = await StreamApp.StartAsync(messages);
        await using var phone = await FakePhone.CallAsync(app);
        await phone.SendAsync(FakePhone.Connected(StreamApp.Token));
        await phone.SendAsync(FakePhone.Start());
        await phone.HangUpAsync();
        Assert.Equal(
            ["connected 1.0.0", "start 1 MediaFormat { Encoding = PCMU, SampleRate = 8000, Channels = 1 }"],
            await messages.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("""{"event":"connected","version":"1.0.0"}""")]
    [InlineData("""{"event":"connected","connected":{"x-telnyx-streaming-auth-token":"wrong"}}""")]
    [InlineData("""{"event":"start","sequence_number":"1","start":{}}""")]
    [InlineData("rubbish")]
    public async Task Without_a_token_anywhere_the_stream_is_closed(string first)
    {
        await using var app = await StreamApp.StartAsync((_, _) => throw new InvalidOperationException("must not run"));
        await using var phone = await FakePhone.CallAsync(app);
        await phone.SendAsync(first);
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, phone.CloseStatus);
    }

    [Fact]
    public async Task Who_brings_nothing_at_all_is_not_waited_for()
    {
        await using var app = await StreamApp.StartAsync(
            (_, _) => throw new InvalidOperationException("must not run"),
            options => (options.AuthToken, options.FirstMessageTimeout) = (StreamApp.Token, TimeSpan.FromMilliseconds(200)));
        await using var phone = await FakePhone.CallAsync(app);
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, phone.CloseStatus);
    }

    [Fact]
    public async Task Who_cannot_be_decided_about_is_refused_and_the_reason_logged()
    {
        await using var app = await StreamApp.StartAsync(
            (_, _) => throw new InvalidOperationException("must not run"),
            options => options.Authorize = (_, _) => throw new TimeZoneNotFoundException());
        await using var phone = await FakePhone.CallAsync(app);
        await phone.SendAsync(FakePhone.Connected("x"));
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, phone.CloseStatus);
        Assert.Contains(app.Log.All, static line => line.StartsWith("Error: Deciding about the token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tokens_can_be_decided_upon_one_by_one()
    {
        var done = new TaskCompletionSource<string?>();
        await using var app = await StreamApp.StartAsync(
            async (stream, ct) =>
            {
                await stream.ReadAsync(ct);
                done.SetResult((await stream.ReadAsync(ct) as MediaStreamStarted)?.CallControlId);
            },
            options => options.Authorize = (token, _) => new(token == "of this call"));
        await using var phone = await FakePhone.CallAsync(app, "of this call");
        await phone.SendAsync(FakePhone.Connected());
        await phone.SendAsync(FakePhone.Start());
        Assert.Equal("v3:1", await done.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        await Assert.ThrowsAsync<WebSocketException>(() => FakePhone.CallAsync(app, "of another"));
    }

    [Fact]
    public async Task A_handler_that_throws_closes_its_stream_only()
    {
        await using var app = await StreamApp.StartAsync((_, _) => throw new InvalidOperationException("handler"));
        await using var phone = await FakePhone.CallAsync(app, StreamApp.Token);
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.InternalServerError, phone.CloseStatus);
        await using var next = await FakePhone.CallAsync(app, StreamApp.Token);
        Assert.Null(await next.ReceiveAsync());
    }

    [Fact]
    public async Task A_plain_request_is_answered_400_and_a_missing_decision_refused_at_start()
    {
        await using var app = await StreamApp.StartAsync((_, _) => Task.CompletedTask);
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(app.Address, "/media"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Assert.ThrowsAsync<ArgumentException>(() => StreamApp.StartAsync((_, _) => Task.CompletedTask, _ => { }));
        await Assert.ThrowsAsync<ArgumentException>(
            () => StreamApp.StartAsync((_, _) => Task.CompletedTask, options => (options.AuthToken, options.AllowAnonymous) = ("x", true)));
    }

    [Fact]
    public async Task A_service_lives_as_long_as_its_stream_and_UseWebSockets_does_no_harm()
    {
        var lives = new List<Life>();
        await using var app = await TestApp.StartAsync(
            services => services.AddScoped<Life>(),
            app =>
            {
                app.UseWebSockets();
                app.MapTelnyxMediaStream<Life>(
                    "/media",
                    async (stream, life, ct) =>
                    {
                        lives.Add(life);
                        await stream.ReadAsync(ct);
                        Assert.False(life.IsOver);
                    },
                    options => options.AllowAnonymous = true);
            });
        await using var phone = await FakePhone.CallAsync(app);
        await phone.SendAsync(FakePhone.Connected());
        Assert.Null(await phone.ReceiveAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, phone.CloseStatus);
        await Task.Delay(200);
        Assert.True(lives.Single().IsOver);
    }

    private sealed class Life : IDisposable
    {
        public bool IsOver { get; private set; }

        public void Dispose() => IsOver = true;
    }
}
