using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Telnyx.Testing.Simulator.Webhooks;

/// <summary>Delivers one webhook: signs it, sends it, repeats it until the application answers 2xx.</summary>
internal sealed class WebhookCourier : IDisposable
{
    private readonly DeliveryPolicy _policy;
    private readonly WebhookSigner _signer;
    private readonly SimulatorClock _clock;
    private readonly SimulatorLog _log;
    private readonly HttpClient _http;

    public WebhookCourier(DeliveryPolicy policy, WebhookSigner signer, SimulatorClock clock, SimulatorLog log)
    {
        (_policy, _signer, _clock, _log) = (policy, signer, clock, log);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan, // Each attempt has its own, on the simulator's clock.
        };
    }

    public async Task DeliverAsync(PendingWebhook webhook, CancellationToken cancellationToken)
    {
        var attempt = 0;
        var delay = _policy.FirstDelay;
        foreach (var url in _policy.Targets(webhook.Route))
        {
            if (attempt++ > 0)
            {
                await Task.Delay(_clock.Scale(delay), _clock.Time, cancellationToken).ConfigureAwait(false);
                delay *= 2;
            }

            if (await AttemptAsync(webhook, url, attempt, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        if (attempt == 0)
        {
            _log.Add(Describe(webhook, null, 0, "") with { Failure = "no webhook address is known" });
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> AttemptAsync(PendingWebhook webhook, Uri url, int attempt, CancellationToken cancellationToken)
    {
        var body = WebhookBody.Write(webhook.Data, attempt, url);
        var entry = Describe(webhook, url, attempt, Encoding.UTF8.GetString(body));
        if (!_policy.Allows(url))
        {
            _log.Add(entry with { Failure = "not a loopback address: see AllowWebhooksBeyondLoopback" });
            return true; // A repetition would be refused as well.
        }

        entry = await SendAsync(body, webhook.Route.Method, url, entry, cancellationToken).ConfigureAwait(false);
        _log.Add(entry);
        return entry.Delivered;
    }

    private async Task<SimulatedWebhook> SendAsync(
        byte[] body, string method, Uri url, SimulatedWebhook entry, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_policy.Timeout, _clock.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in _signer.Sign(body, _clock.Now).Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await _http.SendAsync(request, both.Token).ConfigureAwait(false);
            return entry with { StatusCode = (int)response.StatusCode };
        }
        catch (HttpRequestException e)
        {
            return entry with { Failure = e.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return entry with { Failure = string.Create(CultureInfo.InvariantCulture, $"no answer within {_policy.Timeout.TotalSeconds} s") };
        }
    }

    private SimulatedWebhook Describe(PendingWebhook webhook, Uri? url, int attempt, string body) => new()
    {
        EventId = (string)webhook.Data["id"]!,
        EventType = webhook.EventType,
        CallControlId = webhook.CallControlId,
        Url = url,
        Attempt = attempt,
        Body = body,
        SentAt = _clock.Now,
    };
}
