using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Whether an object goes to the API as it was created.</summary>
internal static class SentRequest
{
    /// <summary>True only when nothing can set more members before the object is sent.</summary>
    public static bool IsComplete(IOperation created, TelnyxSymbols symbols) => Conversions.Outside(created) switch
    {
        IArgumentOperation argument => IsSent(argument, symbols),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsOnlySent(declarator, symbols),
        // A part of another object: new() { Settings = new() { … } }.
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation whole } } => IsComplete(whole, symbols),
        // An item of a list.
        IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: { } list } } => IsPart(list, symbols),
        { Syntax: CollectionExpressionSyntax } list => IsPart(list, symbols),
        _ => false,
    };

    private static bool IsPart(IOperation list, TelnyxSymbols symbols)
    {
        var operation = list is IConversionOperation or IParenthesizedOperation ? Conversions.Outside(list) : list is ISimpleAssignmentOperation ? list : Conversions.Outside(list);
        return operation is ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation whole } } && IsComplete(whole, symbols);
    }

    private static bool IsSent(IArgumentOperation argument, TelnyxSymbols symbols) =>
        argument.Parent is IInvocationOperation { TargetMethod: var method } && TelnyxSymbols.Derives(method.ContainingType, symbols.Service);

    // var request = new …; await client.…(request); with no other use of the variable.
    private static bool IsOnlySent(IVariableDeclaratorOperation declarator, TelnyxSymbols symbols)
    {
        var isSent = false;
        foreach (var operation in Conversions.Root(declarator).Descendants())
        {
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
            {
                if (Conversions.Outside(reference) is not IArgumentOperation argument || !IsSent(argument, symbols))
                {
                    return false;
                }

                isSent = true;
            }
        }

        return isSent;
    }
}
