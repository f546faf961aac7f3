using System.Text;
using Microsoft.AspNetCore.Http;
using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>The way of every request: authenticate, route, validate, handle, answer, log.</summary>
internal sealed class RequestPipeline
{
    private const string Prefix = "/v2";

    private readonly string _authorization;
    private readonly SimulatorLog _log;
    private readonly SimulatorClock _clock;
    private readonly RouteTable _routes;
    private readonly IReadOnlyDictionary<string, ApiHandler> _handlers;

    public RequestPipeline(
        string apiKey, ApiCatalog catalog, IReadOnlyDictionary<string, ApiHandler> handlers, SimulatorLog log, SimulatorClock clock)
    {
        _authorization = "Bearer " + apiKey;
        _routes = new(catalog.Operations);
        (_handlers, _log, _clock) = (handlers, log, clock);
    }

    public async Task HandleAsync(HttpContext http)
    {
        var receivedAt = _clock.Now;
        var body = await ReadAllAsync(http.Request).ConfigureAwait(false);
        var (response, request) = await AnswerAsync(http.Request, body).ConfigureAwait(false);
        try
        {
            await WriteAsync(http, body, response, request, receivedAt).ConfigureAwait(false);
        }
        finally
        {
            request?.Answered.TrySetResult();
        }
    }

    private async Task WriteAsync(
        HttpContext http, byte[] body, ApiResponse response, ApiRequest? request, DateTimeOffset receivedAt)
    {
        var bytes = JsonText.Write(writer => response.Body.WriteTo(writer));
        _log.Add(new SimulatedRequest
        {
            Method = http.Request.Method,
            Path = http.Request.Path.Value ?? "",
            Query = http.Request.QueryString.Value ?? "",
            Body = Encoding.UTF8.GetString(body),
            CommandId = request?.Body.Text("command_id"),
            Repeated = request?.Repeated ?? false,
            StatusCode = response.Status,
            Response = Encoding.UTF8.GetString(bytes),
            ReceivedAt = receivedAt,
        });
        http.Response.StatusCode = response.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers["x-request-id"] = Guid.NewGuid().ToString();
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        await http.Response.CompleteAsync().ConfigureAwait(false);
    }

    private async Task<(ApiResponse Response, ApiRequest? Request)> AnswerAsync(HttpRequest http, byte[] body)
    {
        ApiRequest? request = null;
        try
        {
            if (http.Headers.Authorization != _authorization)
            {
                throw Refusal.NotAuthenticated();
            }

            if (!http.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out var rest))
            {
                throw Refusal.NotFound();
            }

            var (operation, path) = _routes.Find(http.Method, rest.Value ?? "");
            if (!_handlers.TryGetValue(operation.Key, out var handler))
            {
                throw Refusal.NotSimulated(operation.Key);
            }

            request = RequestReader.Read(http, body, operation, path);
            return (await handler(request).ConfigureAwait(false), request);
        }
        catch (ApiException e)
        {
            return (e.Response, request);
        }
#pragma warning disable CA1031 // A fault of the simulator becomes the answer a fault of the API would be, and is kept.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _log.Add(e);
            return (ApiResponse.Failure(500, new ApiError("10007", "Unexpected error", $"The simulator failed: {e.Message}")), request);
        }
    }

    private static async Task<byte[]> ReadAllAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return buffer.ToArray();
    }
}
