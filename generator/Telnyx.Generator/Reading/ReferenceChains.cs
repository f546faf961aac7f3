using Microsoft.OpenApi;

namespace Telnyx.Generator.Reading;

/// <summary>Where chains of component schemas that are only references to one another end: each link is followed once.</summary>
internal sealed class ReferenceChains(OpenApiDocument document)
{
    private readonly Dictionary<string, string?> _ends = new(StringComparer.Ordinal);

    /// <summary>The id of the component at the end of a chain; null when it comes back to where it has been.</summary>
    /// <param name="id">The id of a component.</param>
    public string? End(string id)
    {
        var links = new List<string>();
        string? end = id;
        while (!_ends.TryGetValue(id, out end))
        {
            // Until the end is known there is none: that is what a chain finds which comes back to here.
            _ends[id] = end = null;
            links.Add(id);
            if (Next(id) is not { } next)
            {
                end = id;
                break;
            }

            id = next;
        }

        foreach (var link in links)
        {
            _ends[link] = end;
        }

        return end;
    }

    private string? Next(string id) =>
        document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var schema) && schema is OpenApiSchemaReference { Reference.Id: { } next } && schemas.ContainsKey(next)
            ? next
            : null;
}
