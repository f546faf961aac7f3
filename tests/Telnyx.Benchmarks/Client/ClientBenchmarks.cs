using System.Net.Http.Headers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Telnyx.Benchmarks.Json;

namespace Telnyx.Benchmarks.Client;

/// <summary>A call through the client, against the same request sent by hand through <see cref="HttpClient"/>.</summary>
public class ClientBenchmarks
{
    private const string Id = "v3:Zk8Qp3xWm1Lr7TnYb5Vd2HsCfGj9KaEu0oXiRtNwSq";
    private const string Address = "https://api.telnyx.com/v2/calls/";

    private static readonly string s_key = Guid.NewGuid().ToString();

    private readonly AuthenticationHeaderValue _authorization = new("Bearer", s_key);
    private readonly MediaTypeHeaderValue _json = new("application/json");
    private readonly HttpClient _http = new(new StubHandler(Samples.CallResponse));
    private readonly HttpClient _commands = new(new StubHandler(Samples.CommandResponse));
    private readonly TelnyxClient _client;
    private readonly TelnyxClient _commander;

    public ClientBenchmarks()
    {
        _client = new TelnyxClient(_http, new() { ApiKey = s_key });
        _commander = new TelnyxClient(_commands, new() { ApiKey = s_key });
    }

    [BenchmarkCategory("GET a call"), Benchmark(Baseline = true, Description = "HttpClient, System.Text.Json")]
    public async Task<object?> GetByHand()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + Uri.EscapeDataString(Id)) { Headers = { Authorization = _authorization } };
        using var response = await _http.SendAsync(request);
        return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), PlainJson.Default.PlainData);
    }

    [BenchmarkCategory("GET a call"), Benchmark(Description = "client")]
    public async Task<object> GetByClient() => await _client.Calls.RetrieveStatusAsync(Id);

    [BenchmarkCategory("POST a command"), Benchmark(Baseline = true, Description = "HttpClient, System.Text.Json")]
    public async Task<object?> PostByHand()
    {
        var command = new Dictionary<string, string> { ["payload"] = "Hello", ["voice"] = "female", ["command_id"] = Guid.NewGuid().ToString() };
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(command, PlainJson.Default.DictionaryStringString)) { Headers = { ContentType = _json } };
        using var request = new HttpRequestMessage(HttpMethod.Post, Address + Uri.EscapeDataString(Id) + "/actions/speak") { Content = content, Headers = { Authorization = _authorization } };
        using var response = await _commands.SendAsync(request);
        return JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(), PlainJson.Default.PlainCommandData);
    }

    [BenchmarkCategory("POST a command"), Benchmark(Description = "client")]
    public async Task<object> PostByClient() => await _commander.Calls.Actions.SpeakAsync(Id, new() { Payload = "Hello", Voice = "female" });
}
