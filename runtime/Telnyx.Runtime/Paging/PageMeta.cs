using System.Text.Json;
using Telnyx.Json;

namespace Telnyx;

/// <summary>What a page says about itself. Which figures are there depends on the list; what is not said is null.</summary>
public sealed class PageMeta : TelnyxModel, IJsonModel<PageMeta>
{
    /// <summary>The names of all members, in all the spellings that occur, in the order of <see cref="ReadMember"/>.</summary>
    internal const string MemberNames =
        "page_number\npage_size\ntotal_pages\ntotal_results\ncursors\nnext\nprevious\npage\nper_page\nrecordsPerPage\ntotal_items\ntotalRecords\n"
        + "total_records\ntotal\nnext_page_uri\nprevious_page_uri\nafter\nbefore";

    private const int Cursors = 4;

    private static readonly JsonNames s_names = new(System.Text.Encoding.UTF8.GetBytes(MemberNames));
    private static readonly JsonNames s_written = new("page_number\npage_size\ntotal_pages\ntotal_results\nafter\nbefore\nnext\nprevious"u8);

    /// <summary>The number of the page, from 1 in most lists.</summary>
    public int? PageNumber { get; set; }

    /// <summary>How many items a page has at most.</summary>
    public int? PageSize { get; set; }

    /// <summary>How many pages there are.</summary>
    public int? TotalPages { get; set; }

    /// <summary>How many items there are on all pages.</summary>
    public long? TotalResults { get; set; }

    /// <summary>The cursor of the page that follows.</summary>
    public string? After { get; set; }

    /// <summary>The cursor of the page before.</summary>
    public string? Before { get; set; }

    /// <summary>The path of the page that follows.</summary>
    public string? Next { get; set; }

    /// <summary>The path of the page before.</summary>
    public string? Previous { get; set; }

    static PageMeta IJsonModel<PageMeta>.Read(ref ModelReader json)
    {
        var meta = new PageMeta();
        meta.ReadAll(ref json);
        return meta;
    }

    /// <inheritdoc/>
    protected override void Write(ModelWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.Start(this, s_written);
        json.Int32(0, PageNumber);
        json.Int32(1, PageSize);
        json.Int32(2, TotalPages);
        json.Int64(3, TotalResults);
        json.String(4, After);
        json.String(5, Before);
        json.String(6, Next);
        json.String(7, Previous);
        json.End(this);
    }

    /// <summary>Takes the members of an object, or leaves everything as it is when there is none.</summary>
    internal void ReadAll(ref ModelReader json)
    {
        if (json.Kind != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        var member = -1;
        while (json.Next(this, s_names, ref member))
        {
            ReadMember(member, ref json);
        }
    }

    internal void ReadMember(int member, ref ModelReader json)
    {
        // An odd figure is no reason to lose the items of a page.
        if (member != Cursors && json.Kind is (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            json.Skip();
            return;
        }

        switch (member)
        {
            case 0 or 7: PageNumber = json.Int32(); break;
            case 1 or 8 or 9: PageSize = json.Int32(); break;
            case 2: TotalPages = json.Int32(); break;
            case 3 or 10 or 11 or 12 or 13: TotalResults = json.Int64(); break;
            case Cursors: ReadAll(ref json); break;
            case 5 or 14: Next = json.String(); break;
            case 6 or 15: Previous = json.String(); break;
            case 16: After = json.String(); break;
            case 17: Before = json.String(); break;
        }
    }
}
