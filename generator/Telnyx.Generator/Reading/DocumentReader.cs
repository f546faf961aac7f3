using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Telnyx.Generator.Diagnostics;

namespace Telnyx.Generator.Reading;

/// <summary>Reads a text as an OpenAPI document, or says why not.</summary>
internal static class DocumentReader
{
    private static readonly JsonDocumentOptions s_json = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <summary>The document, or null after a diagnostic.</summary>
    public static SourceDocument? Read(SpecText source, DiagnosticBag diagnostics)
    {
        if (ParseJson(source, diagnostics) is not { } root || !HasVersion(source, root, diagnostics))
        {
            return null;
        }

        try
        {
            // Validation rules are left out: they refuse documents that the generator can make good use of.
            var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet(), LoadExternalRefs = false };
            var result = new OpenApiJsonReader().Read(root, new Uri("https://document.invalid/" + Uri.EscapeDataString(source.FileName)), settings);
            Report(source, result.Diagnostic, diagnostics);
            return result.Document is { } document ? new SourceDocument(source, root, document) : Refuse(source, "it holds no API description", diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The reader throws for some malformed parts; a document must never stop the compiler.
            return Refuse(source, exception.Message, diagnostics);
        }
    }

    private static JsonObject? ParseJson(SpecText source, DiagnosticBag diagnostics)
    {
        try
        {
            var root = JsonNode.Parse(source.Text.TrimStart('\uFEFF'), documentOptions: s_json) as JsonObject;
            if (root is null)
            {
                Refuse(source, "its root is no JSON object", diagnostics);
            }

            return root;
        }
        catch (JsonException exception)
        {
            var location = JsonLocator.Locate(source, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Add(DocumentDiagnostics.MalformedJson, location, source.FileName, FirstSentence(exception.Message));
            return null;
        }
    }

    private static bool HasVersion(SpecText source, JsonObject root, DiagnosticBag diagnostics)
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

        Refuse(source, version is null ? "it has no OpenAPI version" : $"version '{version}' is not supported", diagnostics);
        return false;
    }

    private static SourceDocument? Refuse(SpecText source, string reason, DiagnosticBag diagnostics)
    {
        diagnostics.Add(DocumentDiagnostics.NotOpenApi, JsonLocator.Locate(source, "/openapi"), source.FileName, reason);
        return null;
    }

    private static void Report(SpecText source, OpenApiDiagnostic? diagnostic, DiagnosticBag diagnostics)
    {
        foreach (var error in diagnostic?.Errors ?? [])
        {
            diagnostics.Add(DocumentDiagnostics.InvalidElement, JsonLocator.Locate(source, Pointer(error)), FirstSentence(error.Message));
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
        return name < 0 ? pointer : pointer + "/" + error.Message.Substring(0, name).Replace("~", "~0").Replace("/", "~1");
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message.Substring(0, end)).TrimEnd('.', ' ', '\n', '\r');
    }
}
