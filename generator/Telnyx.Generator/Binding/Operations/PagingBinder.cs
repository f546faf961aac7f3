using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Recognises how a list pages, from its query parameters and the shape of its response.</summary>
internal static class PagingBinder
{
    private static readonly string[] s_numbers = ["page[number]", "page_number", "pageNumber", "page", "Page"];
    private static readonly string[] s_cursors = ["page[after]", "page[cursor]", "page[token]", "page_token", "pageToken", "PageToken", "cursor", "after", "starting_after", "next_token", "continuation_token"];
    private static readonly string[] s_offsets = ["page[offset]", "offset"];

    private static readonly string[] s_sizes = ["page[size]", "page[limit]", "page_size", "pageSize", "PageSize", "limit"];

    private static readonly string[] s_nextCursors =
    [
        "meta.cursors.after", "meta.cursor.after", "meta.next_cursor", "meta.next_page_token", "meta.after", "meta.page_token", "pagination.next_cursor", "pagination.after", "next_cursor", "next_page_token", "nextPageToken", "cursor",
    ];

    private static readonly string[] s_totals =
    [
        "meta.total_pages", "meta.page.total_pages", "meta.pages", "meta.num_pages", "pagination.total_pages", "total_pages", "totalPages", "num_pages",
    ];

    /// <summary>How it pages, or null when nothing says that it does.</summary>
    public static PagingModel? Bind(SchemaView response, string itemsMember, ParameterList parameters) =>
        Style(response, itemsMember, parameters) is { } paging ? paging with { SizeParameter = First(s_sizes, parameters.QueryNames.Contains) } : null;

    private static PagingModel? Style(SchemaView response, string itemsMember, ParameterList parameters)
    {
        if (First(s_cursors, parameters.QueryNames.Contains) is { } cursor && First(s_nextCursors, path => Has(response, path)) is { } next)
        {
            return new PagingModel(PagingStyle.Cursor, itemsMember, cursor, next);
        }

        if (First(s_numbers, parameters.QueryNames.Contains) is { } number)
        {
            return new PagingModel(PagingStyle.PageNumber, itemsMember, number, First(s_totals, path => Has(response, path)) ?? "");
        }

        if (First(s_offsets, parameters.QueryNames.Contains) is { } offset)
        {
            return new PagingModel(PagingStyle.Offset, itemsMember, offset, "");
        }

        // Paging figures without a parameter to turn the page: the list comes whole, its figures are kept.
        return itemsMember.Length > 0 && Has(response, "meta") ? new PagingModel(PagingStyle.SinglePage, itemsMember, "", "") : null;
    }

    private static string? First(string[] names, Predicate<string> condition) => Array.Find(names, condition);

    private static bool Has(SchemaView view, string path)
    {
        foreach (var segment in path.Split('.'))
        {
            var index = view.Properties.FindIndex(property => property.Name == segment);
            if (index < 0)
            {
                return false;
            }

            view = SchemaView.Of(view.Properties[index].Schema, view.Properties[index].Place);
        }

        return true;
    }
}
