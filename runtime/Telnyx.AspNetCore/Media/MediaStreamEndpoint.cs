using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore;

/// <summary>The way of one media stream: authorize, accept, hand over, close.</summary>
internal sealed class MediaStreamEndpoint(
    MediaStreamEndpointOptions options, Func<MediaStream, HttpContext, CancellationToken, Task> handler, ILogger logger)
{
    private readonly StreamTokens _tokens = new(options);

    public async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var header = http.Request.Headers[StreamTokens.Header];
        var isInFirstMessage = _tokens.AreRequired && header.Count == 0;
        if (!isInFirstMessage && !await _tokens.AcceptAsync(header.Count > 1 ? null : (string?)header, http).ConfigureAwait(false))
        {
            // Before the upgrade: whoever has no token does not get a connection.
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            MediaTelemetry.Refused();
            MediaLog.Refused(logger);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var stream = new MediaStream(socket, options.CreateStreamOptions());
        await using (stream.ConfigureAwait(false))
        {
            if (isInFirstMessage && !await IsFirstMessageAcceptedAsync(stream, http).ConfigureAwait(false))
            {
                await RefuseAsync(socket, http.RequestAborted).ConfigureAwait(false);
                return;
            }

            await RunAsync(stream, socket, http).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsFirstMessageAcceptedAsync(MediaStream stream, HttpContext http)
    {
        try
        {
            // Not a token that ends the waiting: it would end the connection as well, before it could be closed with a reason.
            var first = stream.PeekAsync(http.RequestAborted).AsTask();
            return await first.WaitAsync(options.FirstMessageTimeout, http.RequestAborted).ConfigureAwait(false) is MediaStreamConnected connected
                && await _tokens.AcceptAsync(connected.AuthToken, http).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever goes wrong in deciding about a token: it was not accepted.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is not (TimeoutException or OperationCanceledException))
            {
                MediaLog.DecisionFailed(logger, e);
            }

            return false;
        }
    }

    private async Task RefuseAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        MediaTelemetry.Refused();
        MediaLog.Refused(logger);
        await CloseAsync(socket, WebSocketCloseStatus.PolicyViolation, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(MediaStream stream, WebSocket socket, HttpContext http)
    {
        using var running = MediaTelemetry.Start();
        try
        {
            await handler(stream, http, http.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The connection is gone, and the handler has noticed.
        }
#pragma warning disable CA1031 // There is no response any more that an exception could become: it is logged, and the stream closed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            running.Fail(e);
            MediaLog.HandlerFailed(logger, e, stream.Started?.StreamId);
            await CloseAsync(socket, WebSocketCloseStatus.InternalServerError, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, null, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The other side is gone.
        }
    }
}
