using Telnyx.Generator.Binding;

namespace Telnyx.Generator.Naming;

/// <summary>Gives the emitted types of an edition their C# names, once, for the whole client.</summary>
internal static class TypeNamer
{
    /// <summary>Names all types: those that the document names first, by id, so that no inline type takes their names.</summary>
    /// <param name="types">The types in the order in which they were reached.</param>
    /// <param name="scope">The names of the whole client; those of services and of earlier editions are taken.</param>
    public static void Name(IReadOnlyList<NamedType> types, UniqueNames scope)
    {
        foreach (var type in types.Where(type => type.Hint.IsComponent).OrderBy(type => type.Hint.Candidates()[0], StringComparer.Ordinal))
        {
            Name(type, scope);
        }

        // Types of operations before inline ones, which are named after them; those with the least choice first.
        foreach (var type in types.Where(type => type.Hint.IsOfOperation).OrderBy(type => type.Hint.Candidates().Length))
        {
            Name(type, scope);
        }

        var inline = types.Where(type => type.Hint.Parent is not null).ToList();
        var unnamed = new HashSet<NamedType>(inline);
        foreach (var type in inline.OrderBy(type => type.Hint, HintOrder.Names))
        {
            foreach (var next in WithHolders(type, unnamed))
            {
                Name(next, scope);
            }
        }
    }

    // A type is named after the one that holds it, which comes later in the order when it stands elsewhere, too.
    private static Stack<NamedType> WithHolders(NamedType type, HashSet<NamedType> unnamed)
    {
        var holders = new Stack<NamedType>();
        for (var next = type; next is not null && unnamed.Remove(next); next = next.Hint.Parent?.Type?.Resolved as NamedType)
        {
            holders.Push(next);
        }

        return holders;
    }

    private static void Name(NamedType type, UniqueNames scope)
    {
        var candidates = type.Hint.Candidates();
        type.Name = scope.Add([.. candidates, "Telnyx" + candidates[0]]);
        if (type is TaggedUnionType union)
        {
            union.UnknownName = scope.Add("Unknown" + union.Name, "Unrecognized" + union.Name);
        }
    }
}
