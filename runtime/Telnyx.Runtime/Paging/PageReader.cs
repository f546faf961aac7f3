using System.Text.Json;
using Telnyx.Http;
using Telnyx.Json;

namespace Telnyx;

/// <summary>Reads the items of a page, and what it says about itself.</summary>
internal static class PageReader
{
    private const int Items = 0;
    private const int Meta = 1;

    public static IReadOnlyList<T> Read<T>(ref ModelReader json, Paging paging, PageMeta meta, JsonRead<T> read)
    {
        if (paging.ItemsMember.Length == 0 || json.Kind == JsonTokenType.StartArray)
        {
            return json.List(read) ?? [];
        }

        IReadOnlyList<T> items = [];
        var member = -1;
        while (json.Next(meta, paging.Names, ref member))
        {
            switch (member)
            {
                case Items:
                    items = json.List(read) ?? [];
                    break;
                case Meta:
                    meta.ReadAll(ref json);
                    break;
                default:
                    // Some lists have their figures beside the items.
                    meta.ReadMember(member - Meta - 1, ref json);
                    break;
            }
        }

        return items;
    }
}
