using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>The members that an object initializer sets.</summary>
internal static class AssignedMembers
{
    private const string Additional = "AdditionalProperties";

    /// <summary>Their names, those set to null left out; null when members of any name may be sent.</summary>
    public static HashSet<string>? Of(IObjectCreationOperation creation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: not Additional } target } assignment:
                    if (!IsNull(assignment))
                    {
                        names.Add(target.Property.Name);
                    }

                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: not Additional } target }:
                    names.Add(target.Property.Name);
                    break;
                default:
                    return null;
            }
        }

        return names;
    }

    private static bool IsNull(ISimpleAssignmentOperation assignment) => Conversions.Inside(assignment.Value).ConstantValue is { HasValue: true, Value: null };
}
