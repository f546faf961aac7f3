using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>Reads a text as an OpenAPI document, or says why not.</summary>
internal static class DocumentReader
{
    /// <summary>How the text is read.</summary>
    public static readonly JsonDocumentOptions JsonOptions = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>The document, or null after a diagnostic.</summary>
    public static SourceDocument? Read(SpecText source, DiagnosticBag diagnostics)
    {
        var locator = new JsonLocator(source);
        if (ParseJson(source, locator, diagnostics) is not { } root || !HasVersion(source, root, locator, diagnostics))
        {
            return null;
        }

        try
        {
            return Read(source, root, locator, diagnostics);
        }
        catch (Exception first) when (first is not OperationCanceledException)
        {
            // The reader throws for some malformed parts; a document must never stop the compiler, and a part not the others.
            try
            {
                new DocumentSalvage(source, root, locator, diagnostics).TakeOutBrokenParts();
                return Read(source, root, locator, diagnostics);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return Refuse(source, Reason(exception), locator, diagnostics);
            }
        }
    }

    /// <summary>Reads a tree as an OpenAPI document; throws for some malformed parts.</summary>
    public static ReadResult ReadOpenApi(SpecText source, JsonObject root)
    {
        // Validation rules are left out: they refuse documents that the generator can make good use of.
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), LoadExternalRefs = false };
        return new OpenApiJsonReader().Read(root, new Uri("https://document.invalid/" + Uri.EscapeDataString(source.FileName)), settings);
    }

    /// <summary>What an exception of the reader means for the document.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        ArgumentException { ParamName: "key" or "propertyName" } => "a member is there twice",
        NullReferenceException or InvalidCastException => "a value has another type than OpenAPI allows there",
        _ => FirstSentence(exception.Message),
    };

    private static SourceDocument? Read(SpecText source, JsonObject root, JsonLocator locator, DiagnosticBag diagnostics)
    {
        PointerReferences.Resolve(source.Text, root);
        var result = ReadOpenApi(source, root);
        if (result.Document is not { } document)
        {
            return Refuse(source, "it holds no API description", locator, diagnostics);
        }

        Report(result.Diagnostic, locator, diagnostics);
        return new SourceDocument(source, root, document) { Locator = locator };
    }

    private static JsonObject? ParseJson(SpecText source, JsonLocator locator, DiagnosticBag diagnostics)
    {
        try
        {
            var root = JsonNode.Parse(source.Text.TrimStart('\uFEFF'), documentOptions: JsonOptions) as JsonObject;
            if (root is null)
            {
                Refuse(source, "its root is no JSON object", locator, diagnostics);
            }

            return root;
        }
        catch (JsonException exception)
        {
            var location = locator.Locate(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Add(DocumentDiagnostics.MalformedJson, location, source.FileName, FirstSentence(exception.Message));
            return null;
        }
    }

    private static bool HasVersion(SpecText source, JsonObject root, JsonLocator locator, DiagnosticBag diagnostics)
    {
        string? version = null;
        try
        {
            version = (root["openapi"] as JsonValue)?.GetValue<string>();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // A number, or the member twice: no version either way.
        }

        if (version is not null && (version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal)))
        {
            return true;
        }

        Refuse(source, version is null ? "it has no OpenAPI version" : $"version '{version}' is not supported", locator, diagnostics);
        return false;
    }

    private static SourceDocument? Refuse(SpecText source, string reason, JsonLocator locator, DiagnosticBag diagnostics)
    {
        diagnostics.Add(DocumentDiagnostics.NotOpenApi, locator.Locate("/openapi"), source.FileName, reason);
        return null;
    }

    private static void Report(OpenApiDiagnostic? diagnostic, JsonLocator locator, DiagnosticBag diagnostics)
    {
        foreach (var error in diagnostic?.Errors ?? [])
        {
            diagnostics.Add(DocumentDiagnostics.InvalidElement, locator.Locate(Pointer(error)), FirstSentence(error.Message));
        }
    }

    // Some errors have their place in the message only: "x is not a valid property at #/paths/~1a".
    private static string Pointer(OpenApiError error)
    {
        const string UnknownMember = " is not a valid property";
        var at = error.Message.LastIndexOf(" at #/", StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(error.Pointer) || at < 0)
        {
            return error.Pointer ?? "";
        }

        var pointer = error.Message.Substring(at + " at ".Length);
        var name = error.Message.IndexOf(UnknownMember, StringComparison.Ordinal);
        return name < 0 ? pointer : pointer + "/" + JsonPointer.Escape(error.Message.Substring(0, name));
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd('.', ' ', '\n', '\r');
    }
}
