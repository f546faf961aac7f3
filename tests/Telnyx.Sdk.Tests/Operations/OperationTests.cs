using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Recording;

namespace Telnyx.Sdk.Tests.Operations;

/// <summary>Every operation of the bundled documents over a real socket.</summary>
public sealed class OperationTests
{
    // Nothing of this may reach the path unescaped.
    private const string Awkward = "v3:a/b c+d?e#f%2F&é";

    public static TheoryData<string> Keys => [.. Bundled.Operations.Select(static operation => operation.ToString())];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_request_is_what_the_documents_show(string key)
    {
        var operation = Bundled.Operation(key);
        await using var server = await RecordingServer.StartAsync(operation.ResponseExample.GetRawText(), operation.Status);
        using var client = server.CreateClient();

        await InvokeAsync(client, operation);

        var sent = server.Request;
        Assert.Equal(operation.Method, sent.Method);
        Assert.Equal(Route(operation), sent.Path.Split('/').Select(Uri.UnescapeDataString));
        Assert.Equal("Bearer " + RecordingServer.ApiKey, sent.Headers["Authorization"]);
        Assert.StartsWith("telnyx-dotnet/", sent.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal(RequestSample.Query(operation), sent.Query);
        if (operation.BodyExample is { } example)
        {
            Assert.Equal("application/json", sent.Headers["Content-Type"]);
            JsonAssert.Same(example, sent.Body);
        }
        else
        {
            Assert.Empty(sent.Body);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task The_response_is_read_whole_and_loses_nothing(string key)
    {
        var operation = Bundled.Operation(key);
        await using var server = await RecordingServer.StartAsync(operation.ResponseExample.GetRawText(), operation.Status);
        using var client = server.CreateClient();

        var received = await InvokeAsync(client, operation);

        Assert.Equal(operation.Status, (int)received.Response.StatusCode);
        Assert.Equal(operation.ResponseExample.GetRawText(), received.Response.GetBodyText());
        Assert.Empty(Unread.In(received.Data));
        JsonAssert.SameButNulls(operation.ResponseExample.GetProperty("data"), JsonSerializer.Serialize(received.Data));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_address_something_else_is_refused_before_anything_is_sent(string id)
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Calls.Actions.HangupAsync(id));

        Assert.Empty(server.Requests);
    }

    private static async Task<(TelnyxResponse Response, object Data)> InvokeAsync(TelnyxClient client, DocumentedOperation operation)
    {
        var method = SdkMethod.Of(operation);
        var path = method.PathParameters.Select(static _ => Awkward).ToList();
        return await Received(method.Invoke(client, path, RequestSample.Of(operation, method.Request?.ParameterType)));
    }

    private static IEnumerable<string> Route(DocumentedOperation operation) =>
        ("/v2" + operation.Path).Split('/').Select(static segment => segment.StartsWith('{') ? Awkward : segment);

    /// <summary>Awaits a call or the first page of a list.</summary>
    private static async Task<(TelnyxResponse, object)> Received(dynamic call)
    {
        var result = await call;
        return result is TelnyxResponse response ? (response, ((dynamic)response).Data) : ((TelnyxResponse)result.Response, (object)result.Data);
    }
}
