using System.Net;
using Telnyx;

var answer = new Answer();
using var http = new HttpClient(answer);
using var client = new TelnyxClient(http, new() { ApiKey = Guid.NewGuid().ToString("N") });

var call = await client.Calls.DialAsync(new() { ConnectionId = "1", From = "+13125550101", To = "+13125550100" });
Console.WriteLine($"Dialed {call.Data.CallControlId} over {answer.Asked}");

internal sealed class Answer : HttpMessageHandler
{
    public string? Asked { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"data":{"call_control_id":"v3:one","record_type":"call","is_alive":false}}"""),
        });
    }
}
