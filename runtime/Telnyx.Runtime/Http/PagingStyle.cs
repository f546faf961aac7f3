using System.ComponentModel;

namespace Telnyx.Http;

/// <summary>How the next page of a list is asked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PagingStyle
{
    /// <summary>The list comes whole.</summary>
    SinglePage,

    /// <summary>By page number, from 1.</summary>
    PageNumber,

    /// <summary>By a cursor, token or link that the page names.</summary>
    Cursor,

    /// <summary>By the number of items to skip.</summary>
    Offset,
}
