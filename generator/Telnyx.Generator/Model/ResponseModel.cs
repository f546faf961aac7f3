namespace Telnyx.Generator.Model;

/// <summary>What the body of a success response is.</summary>
internal enum ResponseKind
{
    /// <summary>No body.</summary>
    Nothing,

    /// <summary><c>{"data": T}</c>, unwrapped to T.</summary>
    Data,

    /// <summary>The whole body is T.</summary>
    Body,

    /// <summary>A list that pages; T is the item.</summary>
    Page,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Raw bytes, as a stream.</summary>
    Binary,
}

/// <summary>The success response of a method.</summary>
/// <param name="Kind">What the body is.</param>
/// <param name="Type">T, or null for Nothing, Text and Binary.</param>
/// <param name="Summary">What comes back, for <c>&lt;returns&gt;</c>; or null.</param>
/// <param name="Paging">How it pages, for <see cref="ResponseKind.Page"/>.</param>
internal sealed record ResponseModel(ResponseKind Kind, TypeRef? Type = null, string? Summary = null, PagingModel? Paging = null);

/// <summary>How the next page is asked for.</summary>
internal enum PagingStyle
{
    /// <summary>The list comes whole.</summary>
    SinglePage,

    /// <summary>By page number, from 1.</summary>
    PageNumber,

    /// <summary>By a cursor or token that the page names.</summary>
    Cursor,

    /// <summary>By the number of items to skip.</summary>
    Offset,
}

/// <summary>How a list pages.</summary>
/// <param name="Style">How the next page is asked for.</param>
/// <param name="ItemsMember">The member with the items; empty when the body is the list.</param>
/// <param name="Parameter">The query parameter with the position (<c>page[number]</c>, <c>page[after]</c>); empty for SinglePage.</param>
/// <param name="NextMember">Cursor: the dotted path of the next cursor in the body (<c>meta.cursors.after</c>). PageNumber: of the number of pages (<c>meta.total_pages</c>), or empty.</param>
internal sealed record PagingModel(PagingStyle Style, string ItemsMember, string Parameter, string NextMember)
{
    /// <summary>The query parameter with the number of items on a page (<c>page[size]</c>), or null.</summary>
    public string? SizeParameter { get; init; }
}
