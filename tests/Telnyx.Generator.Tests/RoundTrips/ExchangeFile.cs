using System.Text.Json.Nodes;

namespace Telnyx.Generator.Tests.RoundTrips;

/// <summary>
/// A document with the calls that are made through its SDK, from a text file: what the document shows, the document, then for each call
/// sections <c>call</c> (C#), <c>request</c> (what must be sent), <c>response</c> (what the API answers), <c>result</c> (what the value
/// that was read writes) and <c>see</c> (lines of <c>C# => text</c> about the response <c>r</c>).
/// </summary>
internal sealed class ExchangeFile
{
    private const string Mark = "=== ";

    private ExchangeFile(string document, string diagnostics, List<Exchange> exchanges) =>
        (Document, Diagnostics, Exchanges) = (document, diagnostics, exchanges);

    /// <summary>The document as it is given to the generator.</summary>
    public string Document { get; }

    /// <summary>What the generator must say of it, a line each.</summary>
    public string Diagnostics { get; }

    /// <summary>The calls.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; }

    /// <summary>Where the files are.</summary>
    public static string Folder => Path.Combine(TestFolders.Root, "tests", "Telnyx.Generator.Tests", "RoundTrips", "Documents");

    /// <summary>Reads a file.</summary>
    public static ExchangeFile Load(string name)
    {
        var sections = Sections(File.ReadAllText(Path.Combine(Folder, name + ".txt")).ReplaceLineEndings("\n"));
        var exchanges = new List<Exchange>();
        foreach (var (title, text) in sections.SkipWhile(static section => section.Title != "call"))
        {
            var (kind, detail) = title.Split(' ', 2) is [var first, var rest] ? (first, rest) : (title, "");
            if (kind == "call")
            {
                exchanges.Add(new Exchange(text));
                continue;
            }

            exchanges[^1] = exchanges[^1].With(kind, detail, text);
        }

        var document = JsonNode.Parse(sections.Single(static section => section.Title == "document").Text)!.AsObject();
        document["openapi"] ??= "3.1.0";
        document["info"] ??= new JsonObject { ["title"] = "Odd", ["version"] = "1" };
        return new ExchangeFile(document.ToJsonString(), sections.SingleOrDefault(static section => section.Title == "diagnostics").Text ?? "", exchanges);
    }

    private static List<(string Title, string Text)> Sections(string text)
    {
        var sections = new List<(string Title, string Text)>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                sections.Add((line[Mark.Length..], ""));
            }
            else if (sections.Count > 0)
            {
                sections[^1] = (sections[^1].Title, sections[^1].Text + line + "\n");
            }
        }

        return sections.ConvertAll(static section => (section.Title, section.Text.TrimEnd('\n')));
    }
}
