using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Telnyx.Contract.Tests.Samples;

/// <summary>Makes a string that satisfies format, pattern and length.</summary>
internal static class TextSample
{
    // What the patterns of the documents ask for: countries, numbers of telephones, postal codes, names, campaign ids, keys that are dialled.
    private static readonly string[] s_candidates = ["text", "US", "+13125550100", "+12345678901", "60601", "12.5", "CABC123", "1"];

    public static JsonNode Of(SchemaParts parts, int index) => parts.Text("format") switch
    {
        "date-time" => "2030-01-02T03:04:05Z",
        "date" => "2030-01-02",
        "time" => "03:04:05Z",
        "uuid" => $"12ade33a-21c0-473b-b055-b3c836e1c29{index}",
        "uri" or "url" => $"https://example.com/{index}",
        "email" => $"user{index}@example.com",
        "json-pointer" => "/member",
        "byte" => Convert.ToBase64String(Encoding.UTF8.GetBytes("bytes")),
        _ => Plain(parts, index),
    };

    private static string Plain(SchemaParts parts, int index)
    {
        var least = (int)(parts.Number("minLength") ?? 0);
        var most = (int)Math.Min(parts.Number("maxLength") ?? int.MaxValue, int.MaxValue);
        var text = s_candidates.Prepend(index == 0 ? "text" : $"text {index}")
            .Select(candidate => candidate.PadRight(least, '0'))
            .Select(candidate => candidate[..Math.Min(candidate.Length, most)])
            .FirstOrDefault(candidate => parts.Text("pattern") is not { } pattern || Regex.IsMatch(candidate, pattern));
        return text ?? throw new InvalidOperationException($"No sample matches the pattern {parts.Text("pattern")}: add one to {nameof(TextSample)}.");
    }
}
