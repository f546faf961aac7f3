using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Telnyx.Benchmarks.Json;
using Telnyx.Testing;

namespace Telnyx.Benchmarks.Load;

/// <summary>The second process: signed webhooks of 1.5 KB over a number of connections, one after another on each, some of them again.</summary>
internal static class LoadSender
{
    public const string Word = "send-load";

    /// <summary>Every event whose number this divides is delivered a second time, once others have been.</summary>
    private const int Repeated = 5;

    private const int Connections = 16;
    private static readonly string[] s_template = Encoding.UTF8.GetString(Samples.Webhook).Split("e2e4c4b9-00d7-5634-b46a-38fb588184b1");

    private static int s_last;

    /// <summary>The first argument that starts it, and the others.</summary>
    public static string[] Arguments(Uri url, byte[] seed, int seconds) =>
        [Word, url.AbsoluteUri, Convert.ToHexString(seed), seconds.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Sends, and writes a <see cref="LoadResult"/> as JSON.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        var (url, signer) = (new Uri(arguments[1]), WebhookSigner.FromSeed(Convert.FromHexString(arguments[2])));
        var end = Stopwatch.GetTimestamp() + (int.Parse(arguments[3], CultureInfo.InvariantCulture) * Stopwatch.Frequency);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Connections });
        var results = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAsync(http, url, signer, end))));
        var times = results.SelectMany(static result => result.Times).Order().ToList();
        Console.WriteLine(JsonSerializer.Serialize(new LoadResult
        {
            Events = s_last,
            Deliveries = times.Count,
            Refused = results.Sum(static result => result.Refused),
            MedianMilliseconds = times[times.Count / 2],
            P99Milliseconds = times[times.Count * 99 / 100],
            MaxMilliseconds = times[^1],
        }));
    }

    private static async Task<(List<double> Times, int Refused)> SendAsync(HttpClient http, Uri url, WebhookSigner signer, long end)
    {
        var (times, refused, again) = (new List<double>(), 0, (Event?)null);
        while (Stopwatch.GetTimestamp() < end)
        {
            var next = Sign(signer, Interlocked.Increment(ref s_last));
            await DeliverAsync(next);
            if (again is { } earlier)
            {
                await DeliverAsync(earlier);
            }

            again = next.Number % Repeated == 0 ? next : null;
        }

        return (times, refused);

        async Task DeliverAsync(Event e)
        {
            var start = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(e.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.TryAddWithoutValidation(Telnyx.Webhooks.SignatureHeader, e.Signature);
            request.Headers.TryAddWithoutValidation(Telnyx.Webhooks.TimestampHeader, e.Timestamp);
            using var response = await http.SendAsync(request);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            refused += response.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
    }

    private static Event Sign(WebhookSigner signer, int number)
    {
        var body = Encoding.UTF8.GetBytes(string.Join(number.ToString(CultureInfo.InvariantCulture), s_template));
        var signed = signer.Sign(body, DateTimeOffset.UtcNow);
        return new(number, body, signed.Signature, signed.Timestamp);
    }

    private readonly record struct Event(int Number, byte[] Body, string Signature, string Timestamp);
}
