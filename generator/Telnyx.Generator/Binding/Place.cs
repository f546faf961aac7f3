using System.Text.Json.Nodes;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>Where in a document the binder stands: a JSON pointer that is written out only when a diagnostic needs it.</summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly string _segment;

    private Place(SourceDocument document, Place? parent, string segment)
    {
        Document = document;
        _parent = parent;
        _segment = segment;
    }

    /// <summary>The document.</summary>
    public SourceDocument Document { get; }

    /// <summary>The root of a document.</summary>
    public static Place Root(SourceDocument document) => new(document, null, "");

    /// <summary>A component schema of the same document.</summary>
    public Place Component(string id) => Root(Document)["components"]["schemas"][id];

    /// <summary>A member or item below.</summary>
    public Place this[string segment] => new(Document, this, segment);

    /// <summary>The JSON that stands here, or null.</summary>
    public JsonNode? Json => _parent is null ? Document.Root : _parent.Json switch
    {
        JsonObject map => map[_segment],
        JsonArray list when int.TryParse(_segment, out var index) && index < list.Count => list[index],
        _ => null,
    };

    /// <summary>Whether it is in a parameter of an operation, a path or the components.</summary>
    public bool IsOfParameter
    {
        get
        {
            var segments = new List<string>();
            for (var current = this; current._parent is not null; current = current._parent)
            {
                segments.Insert(0, current._segment);
            }

            var at = segments.IndexOf("parameters");
            return at >= 0 && (segments[0] == "components" ? at == 1 : segments[0] == "paths" && at is 2 or 3);
        }
    }

    /// <summary>The line and column.</summary>
    public DocumentLocation Locate() => Document.Locator.Locate(ToString());

    /// <summary>The JSON pointer.</summary>
    public override string ToString() =>
        _parent is null ? "" : _parent + "/" + JsonPointer.Escape(_segment);
}
