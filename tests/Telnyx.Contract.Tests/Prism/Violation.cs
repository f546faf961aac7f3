using System.Text.Json;

namespace Telnyx.Contract.Tests.Prism;

/// <summary>One complaint of Prism: about the request, or about the document's own example as an answer.</summary>
internal sealed record Violation(bool IsRequest, string Place, string Message)
{
    /// <summary>The complaints about an exchange: in a header of the response, or in its body when Prism answered for itself.</summary>
    public static IReadOnlyList<Violation> Of(HttpResponseMessage response, string body)
    {
        if (response.Headers.TryGetValues("sl-violations", out var values))
        {
            return [.. Read(string.Join(",", values))];
        }

        if (!body.Contains("stoplight.io/prism/errors", StringComparison.Ordinal))
        {
            return [];
        }

        var problem = JsonDocument.Parse(body).RootElement;
        if (problem.TryGetProperty("validation", out var validation))
        {
            return [.. Read(validation.GetRawText())];
        }

        // No path, method, media type or security scheme that matches: the request was wrong as a whole.
        return [new(true, "request", $"{problem.GetProperty("type").GetString()!.Split('#')[^1]} {problem.GetProperty("detail").GetString()}")];
    }

    public override string ToString() => $"{Place}: {Message}";

    private static IEnumerable<Violation> Read(string json)
    {
        foreach (var item in JsonDocument.Parse(json).RootElement.EnumerateArray())
        {
            var place = string.Join('.', item.GetProperty("location").EnumerateArray());
            yield return new(!place.StartsWith("response", StringComparison.Ordinal), place, item.GetProperty("message").GetString()!);
        }
    }
}
