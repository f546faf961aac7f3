namespace Telnyx.Generator.Binding;

/// <summary>Finds which types are reached, from where, and how they travel.</summary>
internal sealed class UsageAnalysis
{
    /// <summary>The part of the API that events belong to.</summary>
    public const string EventPart = "webhooks";

    private readonly HashSet<NamedType> _known = [];
    private readonly Stack<BoundType> _pending = new();

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

    // A stack of our own: chains of types can be longer than the compiler's stack is deep.
    private void Visit(BoundType type, Usage usage, string part)
    {
        _pending.Push(type);
        while (_pending.Count > 0)
        {
            switch (_pending.Pop().Resolved)
            {
                case ListType list:
                    _pending.Push(list.Item);
                    break;
                case MapType map:
                    _pending.Push(map.Value);
                    break;
                case NamedType named when Mark(named, usage, part):
                    foreach (var reference in named.References.Reverse())
                    {
                        _pending.Push(reference);
                    }

                    break;
            }
        }
    }

    /// <summary>Notes a use; false when it was known, with all that follows from it.</summary>
    private bool Mark(NamedType type, Usage usage, string part)
    {
        if (_known.Add(type))
        {
            Types.Add(type);
        }

        var isNew = (type.Usage & usage) != usage;
        type.Usage |= usage;
        return type.UseBy(part) || isNew;
    }
}
