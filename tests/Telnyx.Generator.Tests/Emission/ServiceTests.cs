using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>What emitted methods send, and make of what comes back, through the real runtime.</summary>
public sealed class ServiceTests
{
    private const string Client = """
        var sent = "";
        var handler = new Stub(async request =>
        {
            sent += $"{request.Method} {request.RequestUri!.PathAndQuery} {(request.Content is null ? "-" : await request.Content.ReadAsStringAsync())}|";
            return Json;
        });
        var client = new AcmeClient(new System.Net.Http.HttpClient(handler), new TelnyxClientOptions { ApiKey = "KEY" });

        """;

    private const string Stub = """
        namespace Acme.Sdk;
        /// <summary>Answers.</summary>
        public sealed class Stub(System.Func<System.Net.Http.HttpRequestMessage, System.Threading.Tasks.Task<string>> answer) : System.Net.Http.HttpMessageHandler
        {
            /// <inheritdoc/>
            protected override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
                new(System.Net.HttpStatusCode.OK) { Content = new System.Net.Http.StringContent(await answer(request).ConfigureAwait(false), System.Text.Encoding.UTF8, "application/json") };
        }
        """;

    [Fact]
    public void A_command_sends_its_path_and_body_and_returns_the_data() => Assert.Equal("POST /v2/things/a%2Fb/speak?dry=true {\"payload\":\"Hi\"}|done", Run(
        """{"data":{"payload":"done"}}""",
        """var r = client.Things.SpeakAsync("a/b", new() { Payload = "Hi", Dry = true }).GetAwaiter().GetResult(); return sent + r.Data.Payload;"""));

    [Fact]
    public void An_optional_request_can_be_left_out() => Assert.Equal("GET /v2/things -|0", Run(
        """{"data":[]}""",
        "var page = client.Things.ListAsync().GetAwaiter().GetResult(); return sent + page.Data.Count;"));

    [Fact]
    public void A_list_goes_through_all_pages() => Assert.Equal("ab GET /v2/things?page[size]=1 -|GET /v2/things?page[size]=1&page[number]=2 -|", Uri.UnescapeDataString(Run(
        """{"data":[{"payload":"PAGE"}],"meta":{"page_number":PAGE,"total_pages":2}}""",
        """
        var page = 0;
        handler = new Stub(request => { sent += $"{request.Method} {request.RequestUri!.PathAndQuery} -|"; page++; return System.Threading.Tasks.Task.FromResult(Json.Replace("\"PAGE\"", page == 1 ? "\"a\"" : "\"b\"").Replace("PAGE", page.ToString())); });
        client = new AcmeClient(new System.Net.Http.HttpClient(handler), new TelnyxClientOptions { ApiKey = "KEY" });
        async System.Threading.Tasks.Task<string> All() { var all = ""; await foreach (var thing in client.Things.ListAsync(new() { PageSize = 1 })) all += thing.Payload; return all; }
        return All().GetAwaiter().GetResult() + " " + sent;
        """)));

    [Fact]
    public void A_missing_request_is_refused_before_anything_is_sent() => Assert.Equal("request ", Run(
        "{}",
        """try { _ = client.Things.SpeakAsync("a", null!); return "sent"; } catch (ArgumentNullException e) { return e.ParamName + " " + sent; }"""));

    [Fact]
    public void Scalars_lists_and_whole_bodies_come_back() => Assert.Equal("3 2", Run(
        """[1,2]""",
        """var list = client.Things.NumbersAsync().GetAwaiter().GetResult(); return (list.Data[0] + list.Data[1]) + " " + list.Data.Count;"""));

    private static string Run(string json, string body)
    {
        var speak = Tiny.Operation("SpeakAsync", "POST", "things/{id}/speak", new(Tiny.Class("Thing"), BodyKind.Json, IsOptional: false, HasParameters: true), new(ResponseKind.Data, Tiny.Class("Thing"))) with
        {
            PathParameters = new([new("id", "id", Tiny.Text, Tiny.Doc("The ID."))]),
        };
        var list = Tiny.Operation(
            "ListAsync",
            "GET",
            "things",
            new(Tiny.Class("ListRequest"), BodyKind.None, IsOptional: true, HasParameters: true),
            new(ResponseKind.Page, Tiny.Class("Thing"), Paging: new(PagingStyle.PageNumber, "data", "page[number]", "meta.total_pages")));
        var numbers = Tiny.Operation("NumbersAsync", "GET", "numbers", null, new(ResponseKind.Body, Tiny.List(Tiny.Int32)));
        var things = Tiny.Emit(
            Tiny.Service("ThingsService", speak, list, numbers),
            Tiny.Model("Thing", Tiny.Property("Payload", "payload", Tiny.Text), Tiny.Query("Dry", "dry", Tiny.Scalar(TypeKind.Boolean))),
            Tiny.Model("ListRequest", Tiny.Query("PageSize", "page[size]", Tiny.Int32)));
        var client = SdkEmitter.Emit(new ClientModel(Tiny.Options, "AcmeClient", Tiny.Doc("The client."), "https://api.example.com/v2/", new([new("Things", "ThingsService", Tiny.Doc("Things."))]), default));
        return TestCompilation.Run([things, client, Stub], Client + body, json);
    }
}
