using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Recording;

/// <summary>A request as it arrived; the target exactly as it was on the wire.</summary>
internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => Target.Split('?')[0];

    public JsonElement Json => JsonAssert.Parse(Body);

    /// <summary>The pairs of the query, unescaped and in order: <c>page[size]=20</c>.</summary>
    public IReadOnlyList<string> Query => Target.Split('?') is [_, var query]
        ? [.. query.Split('&').Select(Uri.UnescapeDataString)]
        : [];
}
