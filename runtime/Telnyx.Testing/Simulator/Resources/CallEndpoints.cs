using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Calls;
using Telnyx.Testing.Simulator.Commands;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>/calls and the list of active calls.</summary>
internal static class CallEndpoints
{
    public static void AddTo(Dictionary<string, ApiHandler> handlers, World world)
    {
        handlers.Add("POST /calls", new DialCommand(world).HandleAsync);
        handlers.Add("GET /calls/{call_control_id}", request => StatusAsync(world.Calls.Get(request.Path["call_control_id"])));
        handlers.Add("GET /connections/{connection_id}/active_calls", request => ActiveCallsAsync(world, request));
    }

    private static Task<ApiResponse> StatusAsync(Call call) =>
        call.Mailbox.AskAsync(() => ApiResponse.Ok(CallDescription.Status(call)));

    private static async Task<ApiResponse> ActiveCallsAsync(World world, ApiRequest request)
    {
        var connectionId = world.Applications.Get(request.Path["connection_id"]).Id;
        var items = new List<JsonObject>();
        foreach (var call in world.Calls.InOrder.Where(call => call.ConnectionId == connectionId && call.State != CallState.Ended))
        {
            items.Add(await call.Mailbox.AskAsync(() => CallDescription.Active(call)).ConfigureAwait(false));
        }

        return Paging.ByCursor(items, "call_control_id", request.Query, $"/v2/connections/{connectionId}/active_calls");
    }
}
