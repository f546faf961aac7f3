using System.Text.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Http;

public sealed class RequestTests
{
    [Fact]
    public async Task Key_agent_and_type_are_sent()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.DialAsync(new Dial { To = "+1", From = "+2", CommandId = "c" });

        var request = server.Request;
        Assert.Equal(("POST", "/v2/calls"), (request.Method, request.Target));
        Assert.Equal("Bearer KEY-secret", request.Header("Authorization"));
        Assert.StartsWith("telnyx-dotnet/0.1.0 ", request.Header("User-Agent"), StringComparison.Ordinal);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.StartsWith("application/json", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Equal("""{"to":"+1","from":"+2","command_id":"c"}""", request.Body);
    }

    [Fact]
    public async Task Each_call_gets_a_command_id_of_its_own()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.DialAsync(null);
        await client.Service.DialAsync(null);

        var ids = server.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement.GetProperty("command_id").GetGuid()).ToList();
        Assert.NotEqual(ids[0], ids[1]);
    }

    [Fact]
    public async Task A_request_without_body_still_says_its_length()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.PostNothingAsync();
        await client.Service.PatchNothingAsync("a");
        await client.Service.DeleteAsync("a");

        Assert.Equal(["0", "0", null], server.Requests.Select(request => request.Header("Content-Length")));
        Assert.Equal(["POST", "PATCH", "DELETE"], server.Requests.Select(request => request.Method));
    }

    [Fact]
    [Fault(12)]
    public async Task A_POST_without_body_is_not_sent_again_by_the_handler()
    {
        using var server = new RawServer("");
        using var client = server.Client();

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostNothingAsync());

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Forms_are_flattened()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.FormAsync(new Dial { To = ["+1", "a&b"], From = "é", Tags = new Dictionary<string, string> { ["x"] = "y" } });
        await client.Service.FormAsync(null);

        Assert.Equal(["to=%2B1&to=a%26b&from=%C3%A9&tags%5Bx%5D=y", ""], server.Requests.Select(request => request.Body));
        Assert.All(server.Requests, request => Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type")));
    }

    [Fact]
    [Fault(83)]
    public async Task Multipart_bodies_hold_fields_and_files()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        using var stream = new MemoryStream("skip-stream"u8.ToArray()) { Position = 5 };

        await client.Service.UploadAsync(new Upload
        {
            File = UploadFile.FromBytes("bytes"u8.ToArray(), "a\"é.mp3", "audio/mpeg"),
            Files = [UploadFile.FromStream(stream, "b.bin")],
            Name = "n",
            Languages = ["en", "de"],
        });

        var body = server.Request.Body;
        Assert.StartsWith("multipart/form-data; boundary=", server.Request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"a%22é.mp3\"", body, StringComparison.Ordinal);
        Assert.Contains("Content-Type: audio/mpeg", body, StringComparison.Ordinal);
        Assert.Contains("filename=\"b.bin\"\r\n\r\nstream\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=\"name\"\r\n\r\nn\r\n", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("name=\"languages\"").Length - 1);
        Assert.True(stream.CanRead, "the caller's stream was closed");
    }

    [Fact]
    public async Task A_multipart_body_without_parts_is_its_closing_line_alone()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.UploadAsync(null);

        const string start = "multipart/form-data; boundary=";
        var type = server.Request.Header("Content-Type")!;
        Assert.StartsWith(start, type, StringComparison.Ordinal);
        Assert.Equal($"--{type[start.Length..]}--\r\n", server.Request.Body);
    }

    [Fact]
    public async Task Binary_text_and_list_bodies_are_sent()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        using var stream = new MemoryStream("sound"u8.ToArray());

        await client.Service.BinaryAsync(stream);
        await client.Service.TextBodyAsync("é");
        await client.Service.PostListAsync(["a", "b"]);

        Assert.Equal(["sound", "é", """["a","b"]"""], server.Requests.Select(request => request.Body));
        Assert.Equal(["audio/mpeg", "text/plain", "application/json"], server.Requests.Select(request => request.Header("Content-Type")));
        Assert.True(stream.CanRead, "the caller's stream was closed");
    }

    [Fact]
    public async Task Options_of_a_call_add_headers_and_query()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        var options = new RequestOptions { ExtraHeaders = { ["X-Trace"] = "1", ["User-Agent"] = "mine" }, ExtraQuery = { ["new"] = "a b" } };

        await client.Service.PostNothingAsync(options);

        Assert.Equal("/v2/headers?new=a%20b", server.Request.Target);
        Assert.Equal(("1", "mine", "Bearer KEY-secret"), (server.Request.Header("X-Trace"), server.Request.Header("User-Agent"), server.Request.Header("Authorization")));
    }

    [Fact]
    public async Task A_query_parameter_of_a_call_replaces_the_one_of_the_request()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await client.Service.WithParametersAsync(
            static parameters =>
            {
                parameters.QueryString("a", "request");
                parameters.QueryString("b", "1");
                parameters.QueryString("b", "2");
            },
            new RequestOptions { ExtraQuery = { ["a"] = "call" } });

        Assert.Equal("/v2/headers/x?a=call&b=1&b=2", server.Request.Target);
    }

    [Fact]
    public async Task The_version_of_a_borrowed_HttpClient_is_used()
    {
        var script = new Retries.Script(Retries.Script.Status(200));
        using var http = new HttpClient(script)
        {
            DefaultRequestVersion = System.Net.HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var client = new TestClient(new TelnyxClientOptions { ApiKey = "k" }, http);

        await client.Service.PostNothingAsync();

        Assert.Equal((System.Net.HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact), (script.Messages[0].Version, script.Messages[0].VersionPolicy));
    }

    [Fact]
    public async Task Options_of_the_client_add_headers_and_query_and_those_of_a_call_count_more()
    {
        await using var server = await TestServer.StartAsync("{}");
        var options = new TelnyxClientOptions
        {
            ApiKey = "k",
            BaseAddress = server.Address,
            ExtraHeaders = { ["X-Team"] = "sales", ["x-trace"] = "client", ["User-Agent"] = "mine" },
            ExtraQuery = { ["a"] = "1 2", ["b"] = "client" },
        };
        using var client = new TestClient(options);
        options.ExtraHeaders.Clear();

        await client.Service.PostNothingAsync(new RequestOptions { ExtraHeaders = { ["X-Trace"] = "call" }, ExtraQuery = { ["b"] = "call" } });

        Assert.Equal("/v2/headers?b=call&a=1%202", server.Request.Target);
        Assert.Equal(("sales", "call", "mine"), (server.Request.Header("X-Team"), server.Request.Header("X-Trace"), server.Request.Header("User-Agent")));
    }

    [Fact]
    public void Headers_of_the_client_cannot_inject() => Assert.Throws<ArgumentException>(
        static () => new TestClient(new TelnyxClientOptions { ApiKey = "k", ExtraHeaders = { ["X-Team"] = "a\r\nX-Evil: 1" } }));

    [Fact]
    [Fault(105)]
    public async Task A_borrowed_HttpClient_is_neither_changed_nor_disposed()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Mine", "1");
        var client = new TestClient(new TelnyxClientOptions { ApiKey = "k", BaseAddress = server.Address }, http);

        await client.Service.PostNothingAsync();
        client.Dispose();
        await http.GetAsync(server.Address);

        Assert.Equal("X-Mine", Assert.Single(http.DefaultRequestHeaders).Key);
        Assert.Null(http.BaseAddress);
        Assert.Equal(TimeSpan.FromSeconds(100), http.Timeout);
        Assert.All(server.Requests, request => Assert.Equal("1", request.Header("X-Mine")));
        Assert.Null(server.Requests.Last().Header("Authorization"));
    }

    [Fact]
    [Fault(103)]
    public async Task A_disposed_client_says_so()
    {
        await using var server = await TestServer.StartAsync("{}");
        var client = server.Client();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Service.PostNothingAsync());
    }

    [Fact]
    public void A_mock_that_was_not_set_up_says_so()
    {
        using var client = new TestClient();

        Assert.Contains("mock", Assert.Throws<InvalidOperationException>(() => client.Service).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_mix()
    {
        await using var server = await TestServer.StartAsync(async (context, request) =>
        {
            context.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, $$$"""{"data":{"name":"{{{request.Path}}}"}}""");
        });
        using var client = server.Client();

        var names = await Task.WhenAll(Enumerable.Range(0, 300).Select(async i => (await client.Service.GetAsync($"{i}")).Data.Name));

        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"/v2/headers/{i}"), names);
    }
}
