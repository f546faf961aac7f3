using System.ComponentModel;
using System.Text;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>How one list pages: data, so that every style goes through the same code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Paging
{
    /// <summary>Describes how a list pages.</summary>
    /// <param name="itemsMember">The member that holds the items; empty when the body is the list.</param>
    /// <param name="style">How the next page is asked for.</param>
    /// <param name="parameter">The query parameter with the position, such as <c>page[number]</c> or <c>page[after]</c>.</param>
    /// <param name="nextMember">
    /// The dotted path in the body of the next cursor (<c>meta.cursors.after</c>), or of the number of pages (<c>meta.total_pages</c>); may be empty.
    /// </param>
    public Paging(string itemsMember, PagingStyle style, string parameter, string nextMember)
    {
        ItemsMember = itemsMember;
        Style = style;
        Parameter = parameter;
        NextMember = nextMember;
        Names = new JsonNames(Encoding.UTF8.GetBytes($"{itemsMember}\nmeta\n{PageMeta.MemberNames}"));
    }

    /// <summary>The member that holds the items.</summary>
    public string ItemsMember { get; }

    /// <summary>How the next page is asked for.</summary>
    public PagingStyle Style { get; }

    /// <summary>The query parameter with the position.</summary>
    public string Parameter { get; }

    /// <summary>The dotted path of what decides about the next page.</summary>
    public string NextMember { get; }

    /// <summary>The names of a page: items, meta, then those of <see cref="PageMeta"/>, which some lists have beside the items.</summary>
    internal JsonNames Names { get; }
}
