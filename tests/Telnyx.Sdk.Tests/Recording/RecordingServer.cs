using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Telnyx.Sdk.Tests.Recording;

/// <summary>A server on loopback that remembers what it was sent and gives the answers that a test has laid out, the last one for ever.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    public const string ApiKey = "KEY_RECORDED";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = [];
    private readonly Queue<Answer> _answers = [];

    private RecordingServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public Uri BaseAddress => new(_app.Urls.Single() + "/v2/");

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>The only request so far.</summary>
    public RecordedRequest Request => Assert.Single(_requests);

    public static async Task<RecordingServer> StartAsync(string body = """{"data":{"result":"ok"}}""", int status = 200)
    {
        var server = new RecordingServer();
        server.Answer(body, status);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Adds an answer behind those that were laid out before.</summary>
    public void Answer(string body, int status = 200, params (string Name, string Value)[] headers) => _answers.Enqueue(new(status, body, headers));

    /// <summary>Gives these answers from now on, whatever was laid out before.</summary>
    public void AnswerOnly(params string[] bodies)
    {
        _answers.Clear();
        foreach (var body in bodies)
        {
            Answer(body);
        }
    }

    public TelnyxClient CreateClient() => new(new TelnyxClientOptions { BaseAddress = BaseAddress, ApiKey = ApiKey });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        _requests.Enqueue(new(
            http.Request.Method,
            http.Features.Get<IHttpRequestFeature>()!.RawTarget,
            http.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()));
        var answer = Next();
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.WriteAsync(answer.Body);
    }

    private Answer Next()
    {
        lock (_answers)
        {
            return _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        }
    }
}

/// <summary>What a server says to a request.</summary>
internal sealed record Answer(int Status, string Body, IReadOnlyList<(string Name, string Value)> Headers);
