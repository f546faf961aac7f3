using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Telnyx.Generator.Analyzers;

/// <summary>Code that uses what has changed in the API since the baseline was written. Costs nothing when nothing has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ApiChangeAnalyzer : UsageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageDiagnostics.ChangedApi, UsageDiagnostics.ChangesInUse);

    /// <inheritdoc/>
    protected override void Register(CompilationStartAnalysisContext context, TelnyxSymbols symbols)
    {
        if (symbols.ApiChange is null || ChangedApi.Of(context.Compilation, symbols.ApiChange) is not { } api)
        {
            return;
        }

        var used = new ConcurrentDictionary<ApiChange, bool>();
        context.RegisterSyntaxNodeAction(node => Check(node, api, used), SyntaxKind.IdentifierName);
        context.RegisterCompilationEndAction(end => Sum(end, api, used));
    }

    private static void Check(SyntaxNodeAnalysisContext context, ChangedApi api, ConcurrentDictionary<ApiChange, bool> used)
    {
        var name = (IdentifierNameSyntax)context.Node;
        if (api.Mentions(name.Identifier.ValueText) && Find(name, context.SemanticModel, api, context.CancellationToken) is { } change)
        {
            used[change] = true;
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.ChangedApi, name.GetLocation(), change.Text));
        }
    }

    private static ApiChange? Find(IdentifierNameSyntax name, SemanticModel model, ChangedApi api, CancellationToken cancellationToken)
    {
        // A method whose parameters have changed is a candidate only.
        var info = model.GetSymbolInfo(name, cancellationToken);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol)
        {
            return api.Find(symbol);
        }

        var text = name.Identifier.ValueText;
        return MissingMember.IsMember(name)
            ? api.FindMember(MissingMember.Owner(name, model, cancellationToken), text)
            : api.FindType(text);
    }

    // Only for the SDK of this project: its baseline is what can be written again here.
    private static void Sum(CompilationAnalysisContext context, ChangedApi api, ConcurrentDictionary<ApiChange, bool> used)
    {
        var own = context.Compilation.Assembly;
        var all = api.All.Count(IsOwn);
        if (all == 0)
        {
            return;
        }

        var names = used.Keys.Where(IsOwn).Select(change => change.Member).OrderBy(member => member, StringComparer.Ordinal).ToList();
        var (count, list) = names.Count > 0 ? (names.Count.ToString(CultureInfo.InvariantCulture), ": " + string.Join(", ", names)) : ("none", "");
        context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.ChangesInUse, Location.None, count, all, list));

        bool IsOwn(ApiChange change) => SymbolEqualityComparer.Default.Equals(change.Assembly, own);
    }
}
