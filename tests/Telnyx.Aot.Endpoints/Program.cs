// VoiceApp's scripted calls (webhooks delivered twice, media streams, DI handlers) and a TeXML endpoint, as native code. Ends with 1 when anything is not as it must be.
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telnyx;
using Telnyx.Testing;
using VoiceApp;

var failures = 0;
var folder = Directory.CreateTempSubdirectory("telnyx-aot-").FullName;
using var output = new StringWriter(CultureInfo.InvariantCulture);
await SimulatedRun.RunAsync(output, folder);
var lines = output.ToString().Split('\n');
var received = lines.Select(line => Regex.Match(line, "<-- (\\S+) (\\S+) ")).Where(match => match.Success).Select(match => match.Groups[2].Value).ToList();
Check("webhooks were handled", received.Count > 20);
Check("each of them once, though all came twice", received.Distinct().Count() == received.Count);
Check("both calls were transferred", lines.Count(line => line.Contains("--> transfer", StringComparison.Ordinal)) == 2);
Check("both streams were saved", Directory.GetFiles(folder, "*.wav").Count(file => new FileInfo(file).Length > 8000) == 2);
Directory.Delete(folder, recursive: true);

var signer = WebhookSigner.Create();
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton(_ => new TelnyxClient(new() { ApiKey = Guid.NewGuid().ToString(), PublicKey = signer.PublicKey }));
builder.Services.AddTelnyxWebhooks<TelnyxClient>(options => options.Background = new());
await using var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
var state = new TaskCompletionSource<string?>();
app.MapTelnyxWebhooks("/webhooks", on => on.On<CallAnsweredEvent>((e, _) =>
{
    state.TrySetResult(e.Payload.ClientState?.Text);
    return Task.CompletedTask;
}));
app.MapTelnyxTeXml("/texml", (form, _) => Task.FromResult($"<Response><Say>{WebUtility.HtmlEncode(form["From"])}</Say></Response>"));
await app.StartAsync();
using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
var answer = await SendAsync("/texml", "From=%2B13125550142"u8.ToArray(), "application/x-www-form-urlencoded", signer);
Check("TeXML was answered", answer is (HttpStatusCode.OK, "<Response><Say>&#43;13125550142</Say></Response>" or "<Response><Say>+13125550142</Say></Response>"));
var body = """{"data":{"record_type":"event","event_type":"call.answered","id":"1","payload":{"call_control_id":"x","client_state":"b3JkZXIgNw=="}}}"""u8.ToArray();
Check("a forged webhook was refused", await SendAsync("/webhooks", body, "application/json", WebhookSigner.Create()) is (HttpStatusCode.BadRequest, ""));
Check("a webhook was queued", await SendAsync("/webhooks", body, "application/json", signer) is (HttpStatusCode.OK, _));
Check("and handled in the background", await state.Task.WaitAsync(TimeSpan.FromSeconds(10)) == "order 7");
return failures == 0 ? 0 : 1;

void Check(string what, bool isSo)
{
    Console.WriteLine($"{(isSo ? "ok" : "NOT SO")}: {what}");
    failures += isSo ? 0 : 1;
}

async Task<(HttpStatusCode Status, string Body)> SendAsync(string path, byte[] content, string contentType, WebhookSigner by)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
    request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
    foreach (var (name, value) in by.Sign(content, DateTimeOffset.UtcNow).Headers)
    {
        request.Headers.Add(name, value);
    }

    using var response = await http.SendAsync(request);
    return (response.StatusCode, await response.Content.ReadAsStringAsync());
}
