namespace Telnyx.Generator.Binding;

/// <summary>Finds which types are reached, from where, and how they travel.</summary>
internal sealed class UsageAnalysis
{
    /// <summary>The part of the API that events belong to.</summary>
    public const string EventPart = "webhooks";

    private readonly HashSet<NamedType> _known = [];

    /// <summary>The reached types, in the order in which they are first reached.</summary>
    public List<NamedType> Types { get; } = [];

    /// <summary>Walks all operations and events.</summary>
    public static UsageAnalysis Of(IEnumerable<BoundOperation> operations, IEnumerable<BoundEvent> events)
    {
        var analysis = new UsageAnalysis();
        foreach (var operation in operations)
        {
            var part = operation.Accessor.Part;
            if (operation.Request is { } request)
            {
                // PATCH and PUT change what is there: null and absence mean different things.
                analysis.Visit(request.Type, operation.HttpMethod is "PATCH" or "PUT" ? Usage.Request | Usage.Patch : Usage.Request, part);
            }

            if (operation.Response.Type is { } response)
            {
                analysis.Visit(response, Usage.Response, part);
            }
        }

        foreach (var item in events)
        {
            analysis.Visit(item.Type, Usage.Response, EventPart);
        }

        return analysis;
    }

    private void Visit(BoundType type, Usage usage, string part)
    {
        switch (type.Resolved)
        {
            case ListType list:
                Visit(list.Item, usage, part);
                break;
            case MapType map:
                Visit(map.Value, usage, part);
                break;
            case NamedType named:
                VisitNamed(named, usage, part);
                break;
        }
    }

    private void VisitNamed(NamedType type, Usage usage, string part)
    {
        if (_known.Add(type))
        {
            Types.Add(type);
        }

        var isNew = (type.Usage & usage) != usage;
        type.Usage |= usage;
        if (type.Owners.Add(part) || isNew)
        {
            foreach (var reference in type.References)
            {
                Visit(reference, usage, part);
            }
        }
    }
}
