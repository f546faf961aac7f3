using System.Text.Json.Nodes;

namespace Telnyx.Generator.Tests;

/// <summary>The vendor's own document, generated once for all tests.</summary>
internal static class OfficialApi
{
    private static readonly Lazy<InputFile> s_document = new(static () => InputFile.Load(TestFolders.Shared("specs", "telnyx-official.json")));
    private static readonly Lazy<GeneratorRun> s_run = new(static () => GeneratorRun.Of(Document, Names));
    private static readonly Lazy<BoundSdk> s_bound = new(static () => BoundSdk.Of((Document.Path, Document.Content), (Names.Path, Names.Content)));
    private static readonly Lazy<JsonObject> s_json = new(static () => JsonNode.Parse(Document.Content)!.AsObject());

    /// <summary>The document.</summary>
    public static InputFile Document => s_document.Value;

    /// <summary>The bundled table of names.</summary>
    public static InputFile Names => InputFile.Load(Path.Combine(TestFolders.Spec, "sdk-methods.tsv"));

    /// <summary>The document with the table, through Roslyn's driver.</summary>
    public static GeneratorRun Run => s_run.Value;

    /// <summary>The document with the table, bound.</summary>
    public static BoundSdk Bound => s_bound.Value;

    /// <summary>The operations of the document: upper-case method, path, and their JSON.</summary>
    public static IEnumerable<(string Method, string Path, JsonObject Json)> Operations =>
        from path in s_json.Value["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "post" or "put" or "patch" or "delete" or "head" or "options" or "trace"
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    /// <summary>The names of the document's webhooks.</summary>
    public static IEnumerable<string> Webhooks => s_json.Value["webhooks"]!.AsObject().Select(static webhook => webhook.Key);

    /// <summary>The names that the other SDKs give: method and path to all accessors (two operations have two).</summary>
    public static ILookup<(string Method, string Path), string> SdkNames => File.ReadLines(TestFolders.Shared("facts", "sdk_methods.tsv"))
        .Skip(1)
        .Select(static line => line.Split('\t'))
        .ToLookup(static columns => (columns[0], columns[1]), static columns => columns[2]);
}
