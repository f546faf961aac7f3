using Telnyx.Contract.Tests.Prism;

namespace Telnyx.Contract.Tests.Calls;

/// <summary>Keeps what one call sent and what Prism said to it.</summary>
internal sealed class Recorder(HttpMessageInvoker http) : HttpMessageHandler
{
    /// <summary>The complaints about the last exchange.</summary>
    public IReadOnlyList<Violation> Violations { get; private set; } = [];

    /// <summary>What was sent: address, media type and body.</summary>
    public string Sent { get; private set; } = "nothing";

    /// <summary>What came: status and body.</summary>
    public string Received { get; private set; } = "nothing";

    /// <summary>The body that was sent.</summary>
    public byte[] Body { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
            Body = await content.ReadAsByteArrayAsync(cancellationToken);
        }

        Sent = $"{request.Method} {request.RequestUri!.PathAndQuery} {request.Content?.Headers.ContentType} {System.Text.Encoding.UTF8.GetString(Body)}";
        var response = await http.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        Received = $"{(int)response.StatusCode} {body}";
        Violations = Violation.Of(response, body);
        return response;
    }
}
