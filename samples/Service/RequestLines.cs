namespace Service;

/// <summary>A handler like any other: it sees every try of every call.</summary>
internal sealed class RequestLines(string tenant) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Console.WriteLine($"[{tenant}] {request.Method} {request.RequestUri!.AbsolutePath} {(int)response.StatusCode}");
        return response;
    }
}
