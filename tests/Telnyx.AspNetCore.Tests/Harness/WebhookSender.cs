using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests;

/// <summary>Delivers signed webhooks over a real socket.</summary>
internal sealed class WebhookSender(Uri url, WebhookSigner signer)
{
    private static readonly HttpClient s_http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    public static string Body(string eventType, string? id, int attempt = 1) =>
        $$$"""
        {"data":{"record_type":"event","event_type":"{{{eventType}}}",{{{(id is null ? "" : $"\"id\":\"{id}\",")}}}"occurred_at":"2026-11-20T10:00:00.000000Z",
        "payload":{"call_control_id":"v3:{{{id}}}","connection_id":"7","call_leg_id":"l","call_session_id":"s","from":"+13125550142","to":"+13125550143",
        "direction":"incoming","state":"parked"}},"meta":{"attempt":"{{{attempt}}}","delivered_to":"https://example.com/webhooks"}}
        """;

    public async Task<HttpStatusCode> SendAsync(string eventType, string? id, int attempt = 1)
    {
        using var response = await SendAsync(Encoding.UTF8.GetBytes(Body(eventType, id, attempt)));
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(
        byte[] body, Action<HttpRequestMessage>? change = null, string contentType = "application/json", CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in signer.Sign(body, DateTimeOffset.UtcNow).Headers)
        {
            request.Headers.Add(name, value);
        }

        change?.Invoke(request);
        return await s_http.SendAsync(request, cancellationToken);
    }
}
