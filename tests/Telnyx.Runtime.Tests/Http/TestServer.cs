using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>A real server on loopback that remembers what it was sent and answers as a test says.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<HttpContext, ReceivedRequest, Task> _answer;

    private TestServer(Func<HttpContext, ReceivedRequest, Task> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(static options => options.Limits.MaxRequestBodySize = null);
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public ReceivedRequest Request => Assert.Single(Requests);

    public Uri Address => new(_app.Urls.Single() + "/v2/");

    public static async Task<TestServer> StartAsync(Func<HttpContext, ReceivedRequest, Task> answer)
    {
        var server = new TestServer(answer);
        await server._app.StartAsync();
        return server;
    }

    public static Task<TestServer> StartAsync(string body, int status = 200, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(body);
        });

    public TestClient Client(Action<TelnyxClientOptions>? configure = null)
    {
        var options = new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = Address, MaxRetries = 0 };
        configure?.Invoke(options);
        return new TestClient(options);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new ReceivedRequest(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            System.Text.Encoding.UTF8.GetString(body.ToArray()));
        Requests.Enqueue(request);
        await _answer(context, request);
    }
}

/// <summary>A request as it arrived: the target exactly as it was on the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    public string DecodedQuery => Uri.UnescapeDataString(Query);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
