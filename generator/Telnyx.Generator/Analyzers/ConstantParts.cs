using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Finds the constants that a value may turn out to be, or that a list holds.</summary>
internal static class ConstantParts
{
    /// <summary>The operations with a constant value: behind conversions, in branches, and as items of lists.</summary>
    public static IEnumerable<IOperation> Of(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: not null })
        {
            return [value];
        }

        return value switch
        {
            IConversionOperation conversion => Of(conversion.Operand),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Of(choice.WhenTrue).Concat(Of(otherwise)),
            ICoalesceOperation choice => Of(choice.Value).Concat(Of(choice.WhenNull)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value)),
            IArrayCreationOperation { Initializer: { } items } => items.ElementValues.SelectMany(Of),
            IObjectCreationOperation { Initializer: { } items } => items.Initializers.OfType<IInvocationOperation>().SelectMany(Added),
            // Roslyn 4.8 has no operation of its own for these.
            { Syntax: CollectionExpressionSyntax } => value.ChildOperations.SelectMany(Of),
            _ => [],
        };
    }

    // new List<string> { "…" }
    private static IEnumerable<IOperation> Added(IInvocationOperation invocation) =>
        invocation.TargetMethod.Name == "Add" && invocation.Arguments.Length == 1 ? Of(invocation.Arguments[0].Value) : [];
}
