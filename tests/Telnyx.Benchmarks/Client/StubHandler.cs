using System.Net;
using System.Net.Http.Headers;

namespace Telnyx.Benchmarks.Client;

/// <summary>Answers every request at once with the same body.</summary>
internal sealed class StubHandler(byte[] body) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = s_json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
