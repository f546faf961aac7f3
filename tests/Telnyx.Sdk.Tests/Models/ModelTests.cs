using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Recording;

namespace Telnyx.Sdk.Tests.Models;

/// <summary>Models in the user's own hands, and in responses that are not as the documents say.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Members_that_no_document_knows_are_sent_when_the_caller_sets_them()
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = server.CreateClient();
        await client.Calls.DialAsync(new()
        {
            ConnectionId = "c", From = "f", To = "t", CommandId = "1",
            SoundModifications = new() { AdditionalProperties = { ["beta"] = JsonSerializer.SerializeToElement(new[] { 1, 2 }) } },
            AdditionalProperties = { ["preview_feature"] = JsonSerializer.SerializeToElement(true) },
        });
        JsonAssert.Same(
            JsonAssert.Parse("""{"connection_id":"c","from":"f","to":"t","command_id":"1","sound_modifications":{"beta":[1,2]},"preview_feature":true}"""),
            server.Request.Body);
    }

    [Fact]
    public async Task A_command_gets_an_id_of_its_own_unless_the_caller_gave_one()
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = server.CreateClient();
        var request = new SpeakRequest { Payload = "p", Voice = "v" };
        await client.Calls.Actions.SpeakAsync("x", request);
        await client.Calls.Actions.SpeakAsync("x", request);
        await client.Calls.Actions.HangupAsync("x");
        var ids = server.Requests.Select(static sent => sent.Json.GetProperty("command_id").GetString()!).ToList();
        Assert.All(ids, static id => Assert.True(Guid.TryParse(id, out _)));
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Null(request.CommandId);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_models_inside_the_users_own_types()
    {
        var order = new Order("4711", new() { ConnectionId = "c", From = "+1", To = ["+2", "+3"], RecordFormat = "wav" }, [new() { Result = "ok" }]);
        var json = JsonSerializer.Serialize(order);
        JsonAssert.Same(
            JsonAssert.Parse("""{"Id":"4711","Dial":{"to":["+2","+3"],"from":"+1","connection_id":"c","record_format":"wav"},"Results":[{"result":"ok"}]}"""),
            json);
        var read = JsonSerializer.Deserialize<Order>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Same(RecordFormat.Wav, read.Dial.RecordFormat);
    }

    [Fact]
    public void An_error_inside_the_users_own_type_says_where_it_is()
    {
        var exception = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Order>("""{"Id":"1","Dial":{"timeout_secs":[]}}"""));
        Assert.Contains("integer", exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.Dial", exception.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_in_strings_missing_extra_and_reordered_members_never_fail_a_response()
    {
        await using var server = await RecordingServer.StartAsync(
            """{"extra":{"a":[1]},"data":{"end_time":null,"call_duration":"50","is_alive":"true","newer":1,"call_control_id":42},"meta":{}}""");
        using var client = server.CreateClient();
        var call = (await client.Calls.RetrieveStatusAsync("x")).Data;
        Assert.Equal((50L, true, "42"), (call.CallDuration, call.IsAlive, call.CallControlId));
        Assert.Null(call.EndTime);
        Assert.Equal(1, call.AdditionalProperties["newer"].GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_read_says_where_it_is_and_keeps_the_body()
    {
        const string Body = """{"data":[{"call_control_id":"a","call_duration":1},{"call_control_id":"b","call_duration":{"secret":1}}],"meta":{}}""";
        await using var server = await RecordingServer.StartAsync(Body);
        using var client = server.CreateClient();
        var exception = await Assert.ThrowsAsync<TelnyxSerializationException>(async () => await client.Connections.ListActiveCallsAsync("c"));
        Assert.Equal("$.data[1].call_duration", exception.Path);
        Assert.Contains("integer", exception.ExpectedType, StringComparison.Ordinal);
        Assert.Equal(Body, exception.ResponseBody);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"data\":{")]
    [InlineData("{}")]
    [InlineData("{\"data\":[]}")]
    public async Task A_success_without_the_promised_json_is_a_serialization_error(string body)
    {
        await using var server = await RecordingServer.StartAsync(body);
        using var client = server.CreateClient();
        var exception = await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Calls.Actions.HangupAsync("x"));
        Assert.Equal(200, (int)exception.StatusCode!);
    }

    private sealed record Order(string Id, CallRequest Dial, IReadOnlyList<CallControlCommandResult> Results);
}
