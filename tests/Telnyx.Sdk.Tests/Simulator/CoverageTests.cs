using Microsoft.AspNetCore.Http;
using Telnyx.Testing.Simulator;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Simulator;

public sealed class CoverageTests
{
    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var operation in ApiCatalog.Bundled.Operations)
            {
                data.Add(operation.Method, operation.Path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_bundled_operation_is_simulated(string method, string path)
    {
        await using var harness = await SimulatorHarness.StartAsync();
        var concrete = path.Replace("{call_control_id}", "x", StringComparison.Ordinal)
            .Replace("{connection_id}", "x", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal);
        var reply = await harness.SendAsync(new(method), concrete.TrimStart('/'), method is "GET" or "DELETE" ? null : new { });
        Assert.Contains(reply.Status, new[] { 200, 404, 422 });
    }

    [Fact]
    public async Task An_operation_without_behaviour_says_that_it_has_none()
    {
        var log = new SimulatorLog(null, null);
        var pipeline = new RequestPipeline(
            "KEY", ApiCatalog.Bundled, new Dictionary<string, ApiHandler>(), log, new(TimeProvider.System, 0));
        var http = new DefaultHttpContext { Request = { Method = "POST", Path = "/v2/calls" } };
        http.Request.Headers.Authorization = "Bearer KEY";
        await pipeline.HandleAsync(http);
        Assert.Equal(501, http.Response.StatusCode);
        Assert.Contains("POST /calls", log.Requests[0].Response, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_of_the_documents_can_be_found_by_its_type()
    {
        // One plain, one without "call.", two that share a schema.
        foreach (var eventType in new[] { "call.answered", "streaming.started", "message.sent", "message.finalized" })
        {
            Assert.Contains(eventType, ApiCatalog.Bundled.Events.Keys);
        }
    }
}
