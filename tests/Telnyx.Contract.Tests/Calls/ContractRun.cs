using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Contract.Tests.Documents;
using Telnyx.Contract.Tests.Prism;
using Telnyx.Contract.Tests.Sdk;

namespace Telnyx.Contract.Tests.Calls;

/// <summary>Calls every operation of a document through the generated client, once with everything and once with what is required.</summary>
internal sealed class ContractRun(GeneratedSdk sdk, ApiDocument document)
{
    private const int Parallelism = 8;

    /// <summary>The outcomes, in the order of the document. Every operation must have at least one method that calls it.</summary>
    public async Task<IReadOnlyList<Outcome>> CallAllAsync()
    {
        using var prism = await PrismServer.StartAsync(document.Path);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        var methods = sdk.Methods.ToLookup(static method => method.Key);
        var calls = from operation in document.Operations
                    from method in methods[operation.Key].DefaultIfEmpty()
                    from full in new[] { true, false }
                    select (Operation: operation, Method: method, Full: full);
        var outcomes = new ConcurrentDictionary<int, Outcome>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism };
        await Parallel.ForEachAsync(calls.Index(), options, async (call, _) =>
            outcomes[call.Index] = await CallAsync(prism.Address, http, call.Item.Operation, call.Item.Method, call.Item.Full));
        return [.. outcomes.OrderBy(static outcome => outcome.Key).Select(static outcome => outcome.Value)];
    }

    private async Task<Outcome> CallAsync(Uri address, HttpMessageInvoker http, ApiOperation operation, SdkMethod? method, bool full)
    {
        using var recorder = new Recorder(http);
        var (trouble, detail) = method is null
            ? (Trouble.Call, "The SDK has no method for it.")
            : await CallAsync(address, recorder, operation, method, full);
        return new Outcome(operation.ToString(), full, trouble, detail, recorder.Sent, recorder.Received);
    }

    private async Task<(Trouble, string)> CallAsync(Uri address, Recorder recorder, ApiOperation operation, SdkMethod method, bool full)
    {
        using var http = new HttpClient(recorder, disposeHandler: false);
        var options = new TelnyxClientOptions { ApiKey = "KEY", BaseAddress = address, MaxRetries = 0, Timeout = Timeout.InfiniteTimeSpan, TryTimeout = Timeout.InfiniteTimeSpan };
        using var client = (IDisposable)Activator.CreateInstance(sdk.ClientType, http, options)!;
        var maker = new RequestMaker(sdk, operation, method, full);
        Exception? failure = null;
        try
        {
            await method.InvokeAsync(client, maker.Path(), maker.Request());
        }
        catch (Exception e)
        {
            failure = e;
        }

        return Judge(recorder, failure) is { } judged ? judged : full && Lost(maker.Body, recorder.Body) is { } lost ? (Trouble.Request, lost) : (Trouble.None, "");
    }

    private static (Trouble, string)? Judge(Recorder recorder, Exception? failure)
    {
        var aboutRequest = recorder.Violations.Where(static violation => violation.IsRequest).ToList();
        return aboutRequest.Count > 0 ? (Trouble.Request, string.Join("; ", aboutRequest))
            : recorder.Violations.Count > 0 && failure is not TelnyxSerializationException ? (Trouble.Example, string.Join("; ", recorder.Violations))
            : failure switch
            {
                null => null,
                TelnyxSerializationException => (Trouble.Reading, failure.ToString()),
                _ => (Trouble.Call, failure.ToString()),
            };
    }

    /// <summary>Prism does not notice an optional member that is not sent: a body of JSON must be what it was made from.</summary>
    private static string? Lost(JsonNode? made, byte[] sent)
    {
        if (made is null || sent is not [(byte)'{' or (byte)'[', ..])
        {
            return null;
        }

        var body = JsonNode.Parse(sent);
        if (made is JsonObject && body is JsonObject members && !((JsonObject)made).ContainsKey("command_id"))
        {
            members.Remove("command_id");
        }

        return JsonNode.DeepEquals(made, body) ? null : "The body is not what it was made from: " + made.ToJsonString(JsonSerializerOptions.Web);
    }
}
