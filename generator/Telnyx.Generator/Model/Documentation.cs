namespace Telnyx.Generator.Model;

/// <summary>The words of the document about a type, member or method, as plain text; emission escapes and wraps them.</summary>
/// <param name="Summary">One or a few sentences, never empty.</param>
/// <param name="Remarks">More, or null. Paragraphs are separated by an empty line, list items start with <c>- </c>.</param>
/// <param name="Constraints">Limits, default and format as a sentence (<c>5 to 600. Default: 30.</c>), or null.</param>
/// <param name="Example">An example value as it stands on the wire, or null.</param>
internal sealed record Documentation(string Summary, string? Remarks = null, string? Constraints = null, string? Example = null);
