using Telnyx.Http;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>A client as it is emitted.</summary>
internal sealed class TestClient : TelnyxClientBase, ITelnyxClient<TestClient>
{
    private static readonly SdkMetadata s_metadata = new("https://api.telnyx.com/v2/");
    private TestService? _service;

    public TestClient(TelnyxClientOptions options, HttpClient? http = null)
        : base(options, s_metadata, http)
    {
    }

    public TestClient()
    {
    }

    public TestClient WithOptions(Action<TelnyxClientOptions> change) => new(Options(change), Transport.HttpClient);

    static TestClient ITelnyxClient<TestClient>.Create(HttpClient httpClient, TelnyxClientOptions options) => new(options, httpClient);

    public TestService Service => _service ??= new(Transport);
}

/// <summary>A service as it is emitted.</summary>
internal sealed class TestService : TelnyxService
{
    private static readonly Operation s_get = new("headers.get", HttpMethod.Get, "headers/{id}");
    private static readonly Operation s_item = new("headers.item", HttpMethod.Get, "headers/{id}/items/{item_id}.json");
    private static readonly Operation s_dial = new("calls.dial", HttpMethod.Post, "/calls", hasCommandId: true);
    private static readonly Operation s_create = new("headers.create", HttpMethod.Post, "headers");
    private static readonly Operation s_delete = new("headers.delete", HttpMethod.Delete, "headers/{id}");
    private static readonly Operation s_head = new("headers.head", HttpMethod.Head, "headers/{id}");
    private static readonly Operation s_patch = new("headers.update", HttpMethod.Patch, "headers/{id}");
    private static readonly Operation s_elsewhere = new("known", HttpMethod.Get, "https://api.telnyx.com/.well-known/server");

    internal TestService(TelnyxTransport transport)
        : base(transport)
    {
    }

    public Task<TelnyxResponse<Header>> GetAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendForData<Header>(Request(s_get, options).Path("id", id), cancellationToken);

    public Task<TelnyxResponse<Header>> GetItemAsync(string id, string itemId, CancellationToken cancellationToken = default) =>
        SendForBody<Header>(Request(s_item, null).Path("id", id).Path("item_id", itemId), cancellationToken);

    public Task<TelnyxResponse<IReadOnlyList<string>>> GetNamesAsync(CancellationToken cancellationToken = default) =>
        SendForData(Request(s_get, null).Path("id", 7L), static (ref ModelReader json) => json.Strings()!, cancellationToken);

    public Task<TelnyxResponse> DialAsync(Dial? request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendForNothing(Request(s_dial, options).Json(request), cancellationToken);

    public Task<TelnyxResponse> PostNothingAsync(RequestOptions? options = null) => SendForNothing(Request(s_create, options), default);

    public Task<TelnyxResponse> PostListAsync(IReadOnlyList<string> items) =>
        SendForNothing(Request(s_create, null).JsonValue(items, static (json, value) => json.StringsValue(value)), default);

    public Task<TelnyxResponse> FormAsync(TelnyxModel? body) => SendForNothing(Request(s_create, null).Form(body), default);

    public Task<TelnyxResponse> UploadAsync(Upload? body) => SendForNothing(Request(s_create, null).Multipart(body), default);

    public Task<TelnyxResponse> BinaryAsync(Stream body) => SendForNothing(Request(s_create, null).Binary(body, "audio/mpeg"), default);

    public Task<TelnyxResponse> TextBodyAsync(string body) => SendForNothing(Request(s_create, null).Text(body, "text/plain"), default);

    public Task<TelnyxResponse> DeleteAsync(string id) => SendForNothing(Request(s_delete, null).Path("id", id), default);

    public Task<TelnyxResponse> HeadAsync(string id) => SendForNothing(Request(s_head, null).Path("id", id), default);

    public Task<TelnyxResponse> PatchNothingAsync(string id) => SendForNothing(Request(s_patch, null).Path("id", id), default);

    public Task<TelnyxResponse> ElsewhereAsync() => SendForNothing(Request(s_elsewhere, null), default);

    public Task<TelnyxResponse<string>> TextAsync() => SendForText(Request(s_create, null), default);

    public Task<TelnyxResponse<Stream>> DownloadAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        SendForStream(Request(s_get, options).Path("id", "file"), cancellationToken);

    public Task<TelnyxResponse> WithParametersAsync(Action<ParameterWriter> write, RequestOptions? options = null) =>
        SendForNothing(Request(s_get, options).Path("id", "x").Parameters(new Parameters(write)), default);

    public AsyncPageable<Header> ListAsync(
        Telnyx.Http.Paging paging, Action<ParameterWriter>? write = null, CancellationToken cancellationToken = default) =>
        List<Header>(Request(s_get, null).Path("id", "list").Parameters(write is null ? null : new Parameters(write)), paging, cancellationToken);

    private sealed class Parameters(Action<ParameterWriter> write) : IRequestParameters
    {
        void IRequestParameters.WriteParameters(ParameterWriter parameters) => write(parameters);
    }
}
