using System.Globalization;
using Telnyx.Http;

namespace Telnyx;

/// <summary>Decides from a page whether and how the next one is asked for.</summary>
internal static class NextPage
{
    /// <summary>The query parameters that ask how many items a page should have, in all the spellings that occur.</summary>
    private static readonly string[] s_sizeParameters = ["page[size]", "page_size", "per_page", "recordsPerPage", "PageSize", "page[limit]", "limit"];

    /// <summary>The query parameters to change for the next page; null when this is the last.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Find(
        Paging paging, IReadOnlyList<KeyValuePair<string, string>> query, PageMeta meta, int count, ReadOnlySpan<byte> body)
    {
        // Whatever a page without items says about the next: there is no end to be reached that way.
        if (count == 0)
        {
            return null;
        }

        return paging.Style switch
        {
            PagingStyle.PageNumber => ByNumber(paging, query, meta, count, body),
            PagingStyle.Offset => ByOffset(paging, query, meta, count),
            PagingStyle.Cursor => ByCursor(paging, meta, body),
            _ => null,
        };
    }

    private static KeyValuePair<string, string>[]? ByNumber(
        Paging paging, IReadOnlyList<KeyValuePair<string, string>> query, PageMeta meta, int count, ReadOnlySpan<byte> body)
    {
        // What was asked for counts more than what the answer calls itself: a server that always says 1 would keep us there.
        var page = Number(query, paging.Parameter) ?? meta.PageNumber ?? 1;
        var pages = meta.TotalPages ?? Number(BodyPath.Find(body, paging.NextMember));
        var size = meta.PageSize ?? AskedSize(query);
        var more = (pages, meta.TotalResults, size) switch
        {
            ({ } total, _, _) => page < total,
            (null, { } results, { } each) => page * (long)each < results,
            (null, { } results, null) => page > 1 || count < results,
            (null, null, { } each) => count >= each,
            _ => true,
        };
        return more && page < int.MaxValue ? [new(paging.Parameter, Text(page + 1L))] : null;
    }

    private static KeyValuePair<string, string>[]? ByOffset(
        Paging paging, IReadOnlyList<KeyValuePair<string, string>> query, PageMeta meta, int count)
    {
        var next = (Number(query, paging.Parameter) ?? 0L) + count;
        var more = meta.TotalResults is { } results ? next < results : !(AskedSize(query) > count);
        return more ? [new(paging.Parameter, Text(next))] : null;
    }

    private static List<KeyValuePair<string, string>>? ByCursor(Paging paging, PageMeta meta, ReadOnlySpan<byte> body)
    {
        if (BodyPath.Find(body, HasMore(paging.NextMember)) == "false")
        {
            return null;
        }

        var next = BodyPath.Find(body, paging.NextMember);
        next = string.IsNullOrEmpty(next) ? meta.Next : next;
        if (string.IsNullOrEmpty(next))
        {
            return null;
        }

        // A link. Only its parameters are taken, never its host: the key goes where the options say.
        var question = next.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? [new(paging.Parameter, next)] : UrlText.ParseQuery(next[(question + 1)..].Split('#')[0]).ToList();
    }

    /// <summary>Where a page that names a cursor may also say that there is nothing more behind it: beside the cursor.</summary>
    private static string HasMore(string nextMember)
    {
        var parent = nextMember.LastIndexOf('.');
        return parent < 0 ? "has_more" : $"{nextMember.AsSpan(0, parent)}.has_more";
    }

    private static int? AskedSize(IReadOnlyList<KeyValuePair<string, string>> query)
    {
        foreach (var name in s_sizeParameters)
        {
            if (Number(query, name) is { } size)
            {
                return size;
            }
        }

        return null;
    }

    private static int? Number(IReadOnlyList<KeyValuePair<string, string>> query, string name)
    {
        foreach (var (key, value) in query)
        {
            if (key == name)
            {
                return Number(value);
            }
        }

        return null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
