using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Telnyx.Runtime.Tests;
using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests.Webhooks;

public sealed class RequestTests
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(WebhookSender.Body("call.answered", "1"));

    public static TheoryData<string, Action<HttpRequestMessage>> Forgeries => new()
    {
        { "no signature", request => request.Headers.Remove(Telnyx.Webhooks.SignatureHeader) },
        { "no timestamp", request => request.Headers.Remove(Telnyx.Webhooks.TimestampHeader) },
        { "another key", request => Resign(request, WebhookSigner.Create(), DateTimeOffset.UtcNow) },
        { "another body", request => request.Content = new ByteArrayContent([.. s_body, (byte)' ']) },
        { "two signatures", request => request.Headers.Add(Telnyx.Webhooks.SignatureHeader, "x") },
    };

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_webhook_is_answered_400_without_a_word(string name, Action<HttpRequestMessage> forge)
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        using var response = await app.Sender.SendAsync(s_body, forge);
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, name);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(0, counts.Total);
    }

    [Fact]
    public async Task An_old_webhook_is_refused_and_a_new_one_accepted()
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        using var old = await app.Sender.SendAsync(s_body, request => Resign(request, app.Signer, DateTimeOffset.UtcNow.AddSeconds(-310)));
        using var recent = await app.Sender.SendAsync(s_body, request => Resign(request, app.Signer, DateTimeOffset.UtcNow.AddSeconds(-200)));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (old.StatusCode, recent.StatusCode));
    }

    [Fact]
    public async Task What_is_signed_but_no_event_is_refused()
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        using var text = await app.Sender.SendAsync("hello"u8.ToArray());
        using var form = await app.Sender.SendAsync("From=%2B1&To=%2B2"u8.ToArray(), contentType: "application/x-www-form-urlencoded");
        using var empty = await app.Sender.SendAsync([]);
        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest],
            [text.StatusCode, form.StatusCode, empty.StatusCode]);
        Assert.Equal(0, counts.Total);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_answered_413()
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        using var response = await app.Sender.SendAsync(new byte[(1 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        using var next = await app.Sender.SendAsync(s_body);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact, BadInput(106)]
    public async Task Bodies_come_chunked_too()
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        using var response = await app.Sender.SendAsync(s_body, request => request.Headers.TransferEncodingChunked = true);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact, BadInput(106)]
    public async Task Middleware_that_has_read_a_buffered_body_is_no_harm()
    {
        var counts = new Counts();
        var signer = WebhookSigner.Create();
        await using var app = await TestApp.StartAsync(
            services => services.AddTelnyxWebhooks<TelnyxClient>(),
            app =>
            {
                app.Use(async (context, next) =>
                {
                    context.Request.EnableBuffering();
                    await context.Request.Body.CopyToAsync(Stream.Null);
                    await next();
                });
                app.MapTelnyxWebhooks("/webhooks", on => Count(on, counts));
            },
            signer);
        using var response = await app.Sender.SendAsync(s_body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, counts.Total);
    }

    [Fact]
    public async Task A_policy_for_the_whole_application_does_not_lock_webhooks_out()
    {
        var counts = new Counts();
        await using var app = await TestApp.StartAsync(
            services =>
            {
                services.AddTelnyxWebhooks<TelnyxClient>();
                services.AddAuthentication();
                services.AddAuthorization(options => options.FallbackPolicy =
                    new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
            },
            app =>
            {
                app.UseAuthorization();
                app.MapTelnyxWebhooks("/webhooks", on => Count(on, counts));
            });
        using var response = await app.Sender.SendAsync(s_body);
        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, counts.Total));
    }

    [Fact]
    public async Task Only_POST_is_mapped()
    {
        await using var app = await CountingAppAsync(new Counts());
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(app.Address, "/webhooks"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact, BadInput(107)]
    public async Task A_body_that_breaks_off_is_not_handled_and_harms_nobody()
    {
        var counts = new Counts();
        await using var app = await CountingAppAsync(counts);
        var signed = app.Signer.Sign(s_body, DateTimeOffset.UtcNow);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", app.Address.Port);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /webhooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {s_body.Length}\r\n"
                + $"{Telnyx.Webhooks.SignatureHeader}: {signed.Signature}\r\n{Telnyx.Webhooks.TimestampHeader}: {signed.Timestamp}\r\n\r\n"));
            await socket.GetStream().WriteAsync(s_body.AsMemory(0, 50));
        }

        using var response = await app.Sender.SendAsync(s_body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, counts.Total);
    }

    [Fact, BadInput(114)]
    public async Task A_sender_that_hangs_up_does_not_stop_the_handler()
    {
        var gate = new Gate();
        var done = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(on => on.OnAny(async (_, cancellationToken) =>
        {
            await gate.PassAsync(cancellationToken);
            await Task.Delay(200, cancellationToken);
            done.SetResult();
        }));
        using var hangUp = new CancellationTokenSource();
        var sending = app.Sender.SendAsync(s_body, cancellationToken: hangUp.Token);
        await gate.Reached;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Task.Delay(200);
        gate.Open();
        await done.Task.WaitAsync(TimeSpan.FromSeconds(10));
        using var again = await app.Sender.SendAsync(s_body);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    private static Task<TestApp> CountingAppAsync(Counts counts) => TestApp.StartAsync(on => Count(on, counts));

    private static void Count(WebhookHandlers on, Counts counts) => on.OnAny((e, _) =>
    {
        counts.Add(e.Id);
        return Task.CompletedTask;
    });

    private static void Resign(HttpRequestMessage request, WebhookSigner signer, DateTimeOffset at)
    {
        foreach (var (name, value) in signer.Sign(s_body, at).Headers)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }
    }
}
