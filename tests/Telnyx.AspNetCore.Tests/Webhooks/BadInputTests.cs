using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Telnyx.Runtime.Tests;

namespace Telnyx.AspNetCore.Tests.Webhooks;

/// <summary>The bad inputs that need a server; the others are tests of Telnyx.Runtime.</summary>
public sealed class BadInputTests
{
    private static readonly byte[] s_body = Encoding.UTF8.GetBytes(WebhookSender.Body("call.answered", "1"));

    private readonly Counts _counts = new();

    [Fact]
    public void Every_bad_input_that_needs_a_server_is_a_numbered_test() => Assert.Equal(
        [105, 106, 107, 110, 114],
        typeof(BadInputTests).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods())
            .SelectMany(static method => method.GetCustomAttribute<BadInputAttribute>()?.Numbers ?? [])
            .Distinct().Order());

    // What is signed are the bytes of the request. Compressed, they are no JSON; decompressed on the way, they are other bytes.
    [Theory, BadInput(105)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_compressed_body(bool decompress)
    {
        await using var app = await StartAsync(web => _ = decompress ? web.UseRequestDecompression() : web, services => services.AddRequestDecompression());
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(s_body);
        }

        using var response = await app.Sender.SendAsync(buffer.ToArray(), static request => request.Content!.Headers.ContentEncoding.Add("gzip"));
        Assert.Equal((HttpStatusCode.BadRequest, 0), (response.StatusCode, _counts.Total));
    }

    [Fact, BadInput(106)]
    public async Task A_body_that_middleware_has_read_and_not_kept()
    {
        await using var app = await StartAsync(static web => web.Use(static async (context, next) =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await next();
        }));
        using var response = await app.Sender.SendAsync(s_body);
        Assert.Equal((HttpStatusCode.BadRequest, 0), (response.StatusCode, _counts.Total));
    }

    // The bytes decide, not what the header says of them: JSON is UTF-8.
    [Theory, BadInput(110)]
    [InlineData("application/json; charset=utf-16", false, HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", true, HttpStatusCode.BadRequest)]
    [InlineData("application/json; charset=nonsense", false, HttpStatusCode.OK)]
    [InlineData("application/json", true, HttpStatusCode.BadRequest)]
    public async Task Another_charset(string contentType, bool isWide, HttpStatusCode expected)
    {
        await using var app = await StartAsync(static _ => { });
        var body = isWide ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(s_body)) : s_body;
        using var response = await app.Sender.SendAsync(body, contentType: contentType);
        Assert.Equal((expected, expected == HttpStatusCode.OK ? 1 : 0), (response.StatusCode, _counts.Total));
    }

    [Fact, BadInput(114)]
    public async Task A_request_that_is_cancelled_before_its_body_has_come()
    {
        var aborted = new TaskCompletionSource();
        await using var app = await StartAsync(web => web.Use(async (context, next) =>
        {
            context.RequestAborted.Register(() => aborted.TrySetResult());
            await next();
        }));
        using var hangUp = new CancellationTokenSource();
        var endless = new EndlessContent();
        var sending = app.Sender.SendAsync(s_body, request => request.Content = endless, cancellationToken: hangUp.Token);
        await endless.Begun;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await app.Sender.SendAsync("call.answered", "2"));
        Assert.Equal(1, _counts.Total);
        Assert.DoesNotContain(app.Log.All, static line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private Task<TestApp> StartAsync(Action<WebApplication> use, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        all =>
        {
            all.AddTelnyxWebhooks<TelnyxClient>();
            services?.Invoke(all);
        },
        web =>
        {
            use(web);
            web.MapTelnyxWebhooks("/webhooks", on => on.OnAny((e, _) =>
            {
                _counts.Add(e.Id);
                return Task.CompletedTask;
            }));
        });

    /// <summary>A body of which only the beginning is sent.</summary>
    private sealed class EndlessContent : HttpContent
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(10));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, default);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync("{"u8.ToArray(), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            _begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
