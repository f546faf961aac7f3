using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>An operation with its types, before names are given.</summary>
internal sealed record BoundOperation(
    Accessor Accessor,
    string HttpMethod,
    string Route,
    Documentation Documentation,
    Place Place,
    IReadOnlyList<PathParameterModel> PathParameters,
    BoundRequest? Request,
    BoundResponse Response)
{
    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The edition of the table of names in which it came.</summary>
    public int Edition { get; init; }

    /// <summary>The types that it uses.</summary>
    public IEnumerable<BoundType> References
    {
        get
        {
            if (Request is not null)
            {
                yield return Request.Type;
            }

            if (Response.Type is not null)
            {
                yield return Response.Type;
            }
        }
    }
}

/// <summary>A request object, before names are given.</summary>
internal sealed record BoundRequest(BoundType Type, BodyKind Body, bool IsBodyRequired)
{
    /// <summary>The media type of Binary and Text bodies.</summary>
    public string? MediaType { get; init; }

    /// <summary>The document's words on the body, or null.</summary>
    public string? Summary { get; init; }
}

/// <summary>A response, before names are given.</summary>
internal sealed record BoundResponse(ResponseKind Kind, BoundType? Type = null, string? Summary = null, PagingModel? Paging = null);

/// <summary>A webhook event, before names are given.</summary>
internal sealed record BoundEvent(string? EventType, string? RecordType, ClassType Type, Place Place)
{
    /// <summary>The text members that tell an event that has no type of either kind.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
