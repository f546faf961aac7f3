using System.Net;
using System.Text;
using Telnyx.Runtime.Tests.Http;

namespace Telnyx.Runtime.Tests.Retries;

/// <summary>Answers one request after the other as a test says; the last answer is given for ever.</summary>
internal sealed class Script(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public InstantTime Time { get; } = new();

    public List<HttpRequestMessage> Messages { get; } = [];

    public List<string> Bodies { get; } = [];

    public List<TrackedResponse> Responses { get; } = [];

    public TestClient Client(Action<TelnyxClientOptions>? configure = null)
    {
        var options = new TelnyxClientOptions { ApiKey = "KEY-secret", BaseAddress = new Uri("https://api.example/v2"), TimeProvider = Time };
        configure?.Invoke(options);
        return new TestClient(options, new HttpClient(this, disposeHandler: false));
    }

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Status(int status, params (string Name, string Value)[] headers) =>
        (_, _) => Task.FromResult<HttpResponseMessage>(Response(status, headers));

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Fails(HttpRequestError error) =>
        (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(error, "scripted"));

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Throws(Exception e) => (_, _) => Task.FromException<HttpResponseMessage>(e);

    /// <summary>Never answers, and moves the clock so far that the timeout of the try passes.</summary>
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Hangs(TimeSpan time) => async (_, cancellationToken) =>
    {
        ThreadPool.QueueUserWorkItem(_ => Time.Advance(time));
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    };

    public void Then(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] more) => answers = [.. answers, .. more];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        var number = Messages.Count;
        Messages.Add(request);
        var response = await answers[Math.Min(number, answers.Length - 1)](request, cancellationToken);
        Responses.Add((TrackedResponse)response);
        return response;
    }

    private static TrackedResponse Response(int status, (string Name, string Value)[] headers)
    {
        var body = status < 300 ? """{"data":{"name":"n"}}""" : """{"errors":[{"code":"1"}]}""";
        var response = new TrackedResponse((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}

/// <summary>Knows whether it was disposed.</summary>
internal sealed class TrackedResponse(HttpStatusCode status) : HttpResponseMessage(status)
{
    public bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
