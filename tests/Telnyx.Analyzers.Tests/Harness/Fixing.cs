using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Telnyx.Analyzers.Tests;

/// <summary>Applies code fixes as an IDE does.</summary>
internal static class Fixing
{
    private static readonly CodeFixProvider[] s_providers =
    [
        .. Assembly.Load("Telnyx.Generator.CodeFixes").GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The code after the fix of a title was applied to the first diagnostic that offers it.</summary>
    public static async Task<string> ApplyAsync(string code, string title)
    {
        var document = Open(code);
        foreach (var diagnostic in await DiagnosticsAsync(document))
        {
            if ((await OfferedAsync(document, diagnostic)).FirstOrDefault(action => action.Title == title) is { } action)
            {
                return await TextAsync(await ApplyAsync(document, action));
            }
        }

        throw new InvalidOperationException($"Nobody offers '{title}'.");
    }

    /// <summary>The titles of what is offered, in the order of the text.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string code)
    {
        var document = Open(code);
        var titles = new List<string>();
        foreach (var diagnostic in await DiagnosticsAsync(document))
        {
            titles.AddRange((await OfferedAsync(document, diagnostic)).Select(static action => action.Title));
        }

        return titles;
    }

    /// <summary>The code after the first fix of everything that can be fixed.</summary>
    public static async Task<string> ApplyAllAsync(string code)
    {
        var document = Open(code);
        for (var count = 0; count < 50; count++)
        {
            CodeAction? next = null;
            foreach (var diagnostic in await DiagnosticsAsync(document))
            {
                next ??= (await OfferedAsync(document, diagnostic)) is [var first, ..] ? first : null;
            }

            if (next is null)
            {
                return await TextAsync(document);
            }

            document = await ApplyAsync(document, next);
        }

        throw new InvalidOperationException("The fixes do not come to an end.");
    }

    /// <summary>The code after the fix of a title was applied to everything of its kind in one step, as "Fix all" does.</summary>
    public static async Task<string> FixAllAsync(string code, string title)
    {
        var document = Open(code);
        var diagnostics = await DiagnosticsAsync(document);
        foreach (var provider in s_providers)
        {
            foreach (var diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                if ((await OfferedAsync(document, diagnostic)).FirstOrDefault(action => action.Title == title) is { } action)
                {
                    var context = new FixAllContext(document, provider, FixAllScope.Document, action.EquivalenceKey!, provider.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
                    return await TextAsync(await ApplyAsync(document, (await provider.GetFixAllProvider()!.GetFixAsync(context))!));
                }
            }
        }

        throw new InvalidOperationException($"Nobody offers '{title}'.");
    }

    private static Document Open(string code)
    {
        var workspace = new AdhocWorkspace();
        var reference = GeneratedSdk.Reference();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: reference.Options, parseOptions: GeneratedSdk.ParseOptions, metadataReferences: reference.References));
        return workspace.AddDocument(project.Id, "Page.cs", SourceText.From(code));
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document) =>
        await Analysis.OfAsync((await document.Project.GetCompilationAsync())!);

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in s_providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return change.ChangedSolution.GetDocument(document.Id)!;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync()).ToString();
}
