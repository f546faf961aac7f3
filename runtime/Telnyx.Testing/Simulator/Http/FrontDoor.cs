using Microsoft.AspNetCore.Http;
using Telnyx.Testing.Simulator.Calls;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>Tells requests to the API from downloads of recordings, which need no key: their addresses are secret enough.</summary>
internal sealed class FrontDoor(RequestPipeline api, World world)
{
    public Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method)
            && http.Request.Path.StartsWithSegments(RecordingFile.Folder, StringComparison.Ordinal, out var file))
        {
            return SendRecordingAsync(http, (file.Value ?? "").TrimStart('/'));
        }

        return api.HandleAsync(http);
    }

    private async Task SendRecordingAsync(HttpContext http, string name)
    {
        if (!world.SavedRecordings.Contains(name))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (contentType, content) = RecordingFile.Create(name);
        http.Response.ContentType = contentType;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted).ConfigureAwait(false);
    }
}
