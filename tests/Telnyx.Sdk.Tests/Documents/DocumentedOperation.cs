using System.Text.Json;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>An operation of the bundled documents, with its examples and its name in the SDK.</summary>
internal sealed record DocumentedOperation(string Method, string Path, string Accessor)
{
    /// <summary>The document that has it, such as <c>spec/voice.json</c>.</summary>
    public required string Document { get; init; }

    /// <summary>The schema of the JSON body, if the operation takes one.</summary>
    public Schema? Body { get; init; }

    public JsonElement? BodyExample { get; init; }

    public bool BodyRequired { get; init; }

    /// <summary>The query parameters by name.</summary>
    public required IReadOnlyDictionary<string, Schema> Query { get; init; }

    public required int Status { get; init; }

    /// <summary>The schema of the body of a successful response.</summary>
    public required Schema Response { get; init; }

    public required JsonElement ResponseExample { get; init; }

    /// <summary>The accessor as C# has it: <c>Calls.Actions.StartForkingAsync</c>.</summary>
    public string MemberPath => string.Join('.', Accessor.Split('.').Select(Pascal)) + "Async";

    public override string ToString() => $"{Method} {Path}";

    /// <summary>How C# writes a name of the documents.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
