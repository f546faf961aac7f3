using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Telnyx.Contract.Tests.Sdk;

/// <summary>Which property of a request goes out under which name, taken from the emitted <c>parameters.QueryInt32("page[size]", Size)</c>.</summary>
internal sealed class WireNames
{
    private readonly Dictionary<(string Type, string Name), string> _properties = [];

    public WireNames(IEnumerable<SyntaxTree> trees)
    {
        var methods = trees
            .SelectMany(static tree => tree.GetRoot().DescendantNodes(static node => node is not BlockSyntax))
            .OfType<MethodDeclarationSyntax>()
            .Where(static method => method.Identifier.Text == "WriteParameters");
        foreach (var method in methods)
        {
            var type = ((TypeDeclarationSyntax)method.Parent!).Identifier.Text;
            foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax name }, { Expression: IdentifierNameSyntax property }, ..])
                {
                    _properties[(type, name.Token.ValueText)] = property.Identifier.ValueText;
                }
            }
        }
    }

    /// <summary>The property, or null when the class has none that goes out so.</summary>
    public string? Property(Type type, string name) => _properties.GetValueOrDefault((type.Name, name));
}
