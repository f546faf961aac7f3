using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>/call_control_applications and /connections: two views of the same things.</summary>
internal static class ApplicationEndpoints
{
    private const int ApplicationsPerPage = 20;
    private const int ConnectionsPerPage = 250;

    public static void AddTo(Dictionary<string, ApiHandler> handlers, ApplicationStore store)
    {
        handlers.Add("GET /call_control_applications", request => Answer(ListApplications(store, request.Query)));
        handlers.Add("POST /call_control_applications", request => Answer(store.Create(request.Body).ToJson(), 201));
        handlers.Add("GET /call_control_applications/{id}", request => Answer(store.Get(request.Path["id"]).ToJson()));
        handlers.Add("PATCH /call_control_applications/{id}", request =>
            Answer(store.Update(request.Path["id"], request.Body).ToJson()));
        handlers.Add("DELETE /call_control_applications/{id}", request => Answer(store.Delete(request.Path["id"]).ToJson()));
        handlers.Add("GET /connections", request => Answer(ListConnections(store, request.Query)));
        handlers.Add("GET /connections/{id}", request => Answer(store.Get(request.Path["id"]).ToConnectionJson()));
    }

    private static Task<ApiResponse> Answer(ApiResponse response) => Task.FromResult(response);

    private static Task<ApiResponse> Answer(JsonObject data, int status = 200) => Answer(ApiResponse.Ok(data, status));

    private static ApiResponse ListApplications(ApplicationStore store, ApiArguments query)
    {
        var found = Choose(store, query, "application_name").Select(static one => one.ToJson());
        return Paging.ByNumber([.. found], query, ApplicationsPerPage);
    }

    private static ApiResponse ListConnections(ApplicationStore store, ApiArguments query)
    {
        var found = Choose(store, query, "connection_name").Select(static one => one.ToConnectionJson());
        return Paging.ByNumber([.. found], query, ConnectionsPerPage);
    }

    private static IEnumerable<CallApplication> Choose(ApplicationStore store, ApiArguments query, string nameFilter)
    {
        var part = query.Nested("filter").Nested(nameFilter).Text("contains", "");
        var found = store.All.Where(one => one.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        return query.Text("sort") switch
        {
            "connection_name" => found.OrderBy(static one => one.Name, StringComparer.Ordinal),
            "active" => found.OrderBy(static one => one.IsActive),
            _ => found,
        };
    }
}
