using System.Globalization;
using System.Text.Json.Nodes;
using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Resources;

/// <summary>The two ways in which lists are paged.</summary>
internal static class Paging
{
    /// <summary>By number: <c>page[number]</c> and <c>page[size]</c>.</summary>
    public static ApiResponse ByNumber(IReadOnlyList<JsonObject> items, ApiArguments query, int defaultSize)
    {
        var page = query.Nested("page");
        var size = page.Number("size") ?? defaultSize;
        var number = page.Number("number") ?? 1;
        var meta = new JsonObject
        {
            ["total_pages"] = (items.Count + size - 1) / size,
            ["total_results"] = items.Count,
            ["page_number"] = number,
            ["page_size"] = size,
        };
        return ApiResponse.Page(new([.. items.Skip((number - 1) * size).Take(size)]), meta);
    }

    /// <summary>By cursor: <c>page[after]</c>, <c>page[before]</c> and <c>page[limit]</c>. A cursor names the item it stands at.</summary>
    public static ApiResponse ByCursor(
        IReadOnlyList<JsonObject> items, string key, ApiArguments query, string path, int defaultLimit = 20)
    {
        var page = query.Nested("page");
        var limit = page.Number("limit") ?? page.Number("size") ?? defaultLimit;
        var start = page.Text("after") is { } after ? Index(items, key, after, "after") + 1
            : page.Text("before") is { } before ? Math.Max(0, Index(items, key, before, "before") - limit)
            : 0;
        var chosen = items.Skip(start).Take(limit).ToList();
        var meta = new JsonObject { ["total_items"] = items.Count, ["cursors"] = Cursors(chosen, key) };
        if (start + chosen.Count < items.Count)
        {
            meta["next"] = Link(path, "after", chosen[^1], key, limit);
        }

        if (start > 0 && chosen.Count > 0)
        {
            meta["previous"] = Link(path, "before", chosen[0], key, limit);
        }

        return ApiResponse.Page(new([.. chosen]), meta);
    }

    private static JsonObject Cursors(List<JsonObject> items, string key) => items.Count == 0
        ? []
        : new() { ["before"] = (string)items[0][key]!, ["after"] = (string)items[^1][key]! };

    private static string Link(string path, string direction, JsonObject item, string key, int limit) => string.Create(
        CultureInfo.InvariantCulture, $"{path}?page[{direction}]={Uri.EscapeDataString((string)item[key]!)}&page[limit]={limit}");

    private static int Index(IReadOnlyList<JsonObject> items, string key, string cursor, string name)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if ((string)items[index][key]! == cursor)
            {
                return index;
            }
        }

        throw Refusal.Invalid("page/" + name, "The cursor stands at nothing.");
    }
}
