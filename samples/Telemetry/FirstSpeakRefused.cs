using System.Net;
using System.Net.Http.Headers;

namespace Telemetry;

/// <summary>An API that is busy for a moment.</summary>
internal sealed class FirstSpeakRefused : DelegatingHandler
{
    private bool _refused;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_refused || !request.RequestUri!.AbsolutePath.EndsWith("/speak", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        _refused = true;
        return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
        {
            RequestMessage = request,
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero) },
        };
    }
}
