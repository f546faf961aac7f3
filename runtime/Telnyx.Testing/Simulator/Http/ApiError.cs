using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>One entry of the <c>errors</c> array of an error answer.</summary>
internal sealed record ApiError(string Code, string Title, string Detail, string? Pointer = null)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["code"] = Code,
            ["title"] = Title,
            ["detail"] = Detail,
        };
        if (Pointer is not null)
        {
            json["source"] = new JsonObject { ["pointer"] = Pointer };
        }

        json["meta"] = new JsonObject { ["url"] = "https://developers.telnyx.com/docs/overview/errors/" + Code };
        return json;
    }
}
