using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>What the simulator answers.</summary>
internal sealed record ApiResponse(int Status, JsonObject Body)
{
    /// <summary>The body in its <c>data</c> envelope.</summary>
    public static ApiResponse Ok(JsonNode data, int status = 200) => new(status, new() { ["data"] = data });

    /// <summary>A page of a list.</summary>
    public static ApiResponse Page(JsonArray data, JsonObject meta) => new(200, new() { ["data"] = data, ["meta"] = meta });

    public static ApiResponse Failure(int status, params IReadOnlyList<ApiError> errors) =>
        new(status, new() { ["errors"] = new JsonArray([.. errors.Select(static error => error.ToJson())]) });
}
