using Microsoft.OpenApi;

namespace Telnyx.Generator.Binding;

/// <summary>Recognises what a response wraps its content in.</summary>
internal static class Envelope
{
    private static readonly HashSet<string> s_pagingMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "meta", "pagination", "links", "page", "page_number", "page_size", "per_page", "total", "total_pages", "total_results", "total_records", "totalRecords", "total_count", "total_items", "count",
        "next", "previous", "prev", "next_page_token", "next_cursor", "previous_cursor", "cursor", "has_more", "next_page_uri", "previous_page_uri", "first_page_uri", "uri", "start", "end", "num_pages",
        "next_page_url", "previous_page_url", "offset", "limit", "page_token",
    };

    /// <summary>The content of <c>{"data": X}</c>, when nothing but paging stands beside it.</summary>
    public static (IOpenApiSchema Schema, Place Place)? Data(SchemaView view)
    {
        foreach (var (name, schema, place) in view.Properties)
        {
            if (name == "data")
            {
                var isList = SchemaView.Of(schema, place).Items is not null;
                return view.Properties.Count == 1 || (isList && view.Properties.TrueForAll(property => property.Name == "data" || s_pagingMembers.Contains(property.Name)))
                    ? (schema, place)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The items of a list response: a body that is a list, or the only list member with nothing but paging beside it.</summary>
    public static (string Member, IOpenApiSchema? Items, Place Place)? Items(SchemaView view)
    {
        if (view.Items is not null && !view.IsObject)
        {
            return ("", view.Items, view.ItemsPlace);
        }

        (string, IOpenApiSchema?, Place)? found = null;
        foreach (var (name, schema, place) in view.Properties)
        {
            if (s_pagingMembers.Contains(name) || name == "errors")
            {
                continue;
            }

            var member = SchemaView.Of(schema, place);
            if (found is not null || member.Items is null)
            {
                return null;
            }

            found = (name, member.Items, member.ItemsPlace);
        }

        return found;
    }
}
