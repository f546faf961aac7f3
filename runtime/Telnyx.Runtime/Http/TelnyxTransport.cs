using System.ComponentModel;
using System.Runtime.ExceptionServices;
using Polly;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>Sends requests, again where that does no harm, and reads responses. One for each client; safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TelnyxTransport : IDisposable
{
    private readonly ClientSettings _settings;
    private readonly RequestSender _sender;
    private readonly CallObserver _observer;
    private readonly ResiliencePipeline<TelnyxResponse> _pipeline;

    /// <param name="settings">How the API is reached.</param>
    /// <param name="borrowed">Sends the requests, is neither changed nor disposed; null to make one.</param>
    internal TelnyxTransport(ClientSettings settings, HttpClient? borrowed)
    {
        _settings = settings;
        _sender = new RequestSender(settings, borrowed);
        _observer = new CallObserver(settings);
        _pipeline = CreatePipeline(settings);
    }

    /// <summary>Sends the requests; for emitted code that makes a client on the same connections.</summary>
    public HttpClient HttpClient => _sender.HttpClient;

    /// <summary>Closes the connections, when they are its own.</summary>
    public void Dispose() => _sender.Dispose();

    /// <summary>Sends a request and holds the body of the response in memory.</summary>
    internal Task<TelnyxResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        ExecuteAsync(request, streams: false, cancellationToken);

    internal async Task<TelnyxResponse<T>> SendForJsonAsync<T>(ApiRequest request, JsonRead<T> read, ResponseShape shape, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new TelnyxResponse<T>(Read(request, response, read, shape == ResponseShape.Data ? "data"u8 : default), response);
    }

    /// <summary>Reads what <see cref="SendAsync"/> has brought.</summary>
    internal T Read<T>(ApiRequest request, TelnyxResponse response, JsonRead<T> read, ReadOnlySpan<byte> member)
    {
        try
        {
            return JsonResponse.Read(response, read, member);
        }
        catch (TelnyxSerializationException e)
        {
            e.Call = _sender.Describe(request);
            throw;
        }
    }

    internal async Task<TelnyxResponse<string>> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new TelnyxResponse<string>(response.GetBodyText(), response);
    }

    internal async Task<TelnyxResponse<Stream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        (TelnyxResponse<Stream>)await ExecuteAsync(request, streams: true, cancellationToken).ConfigureAwait(false);

    private static ResiliencePipeline<TelnyxResponse> CreatePipeline(ClientSettings settings)
    {
        var builder = new ResiliencePipelineBuilder<TelnyxResponse> { Name = "Telnyx", TimeProvider = settings.TimeProvider };
        if (settings.ConfigureResilience is { } configure)
        {
            configure(builder);
        }
        else
        {
            builder.AddTelnyxRetry();
        }

        return builder.Build();
    }

    private async Task<TelnyxResponse> ExecuteAsync(ApiRequest request, bool streams, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (HttpClient is OwnHttpClient { IsDisposed: true })
        {
            throw new ObjectDisposedException("TelnyxClient", "The client was disposed, or the one whose connections it shares.");
        }

        using var deadline = new Deadline(request.Timeout ?? _settings.Timeout, _settings.TimeProvider, cancellationToken);
        var call = new ApiCall(request, streams, request.MaxRetries ?? _settings.MaxRetries, deadline, _observer);
        var context = ResilienceContextPool.Shared.Get(request.Operation.Accessor, continueOnCapturedContext: false, deadline.Token);
        call.AddTo(context);
        try
        {
            Outcome<TelnyxResponse> outcome;
            try
            {
                outcome = await _pipeline.ExecuteOutcomeAsync(
                    static (context, state) => state.Sender.TryAsync(state.Call, context.CancellationToken), context, (Sender: _sender, Call: call)).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // A strategy of the user's that throws ends the call like any other failure, and is told like it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                outcome = Outcome.FromException<TelnyxResponse>(e);
            }

            if (outcome.Exception is { } failure)
            {
                failure = call.Complete(deadline.Translate(failure, _sender.Describe(request)) ?? failure);
                _observer.Stop(call, response: null, failure);
                ExceptionDispatchInfo.Throw(failure);
            }

            var response = outcome.Result!;
            response.Attempts = call.Attempts;
            _observer.Stop(call, response, failure: null);
            return response;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
