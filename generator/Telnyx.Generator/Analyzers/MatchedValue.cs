using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Telnyx.Generator.Analyzers;

/// <summary>Finds what a pattern or a case is held against.</summary>
internal static class MatchedValue
{
    /// <summary>The value, or the member of it that a property pattern names; null when it is neither.</summary>
    public static IOperation? Of(IOperation pattern)
    {
        var parent = pattern.Parent;
        while (parent is IBinaryPatternOperation or INegatedPatternOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IIsPatternOperation match => match.Value,
            IPropertySubpatternOperation part => part.Member,
            ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } => choice.Value,
            IPatternCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation choice } } => choice.Value,
            ISwitchCaseOperation { Parent: ISwitchOperation choice } => choice.Value,
            _ => null,
        };
    }
}
