using System.Globalization;

namespace Telnyx.Generator.Tests.RoundTrips;

/// <summary>One call, what it must send, what comes back and what is read of that.</summary>
/// <param name="Call">The call as a user writes it, on <c>client</c>.</param>
internal sealed record Exchange(string Call)
{
    private const string Arrow = " => ";

    /// <summary>What must be sent, as <see cref="StubApi"/> notes it.</summary>
    public string Request { get; private init; } = "";

    /// <summary>The status of the answer.</summary>
    public int Status { get; private init; } = 204;

    /// <summary>The media type of the answer, or null.</summary>
    public string? MediaType { get; private init; }

    /// <summary>The body of the answer.</summary>
    public string Response { get; private init; } = "";

    /// <summary>What the value that was read writes.</summary>
    public string Result { get; private init; } = "";

    /// <summary>Expressions about the response, and their values as text.</summary>
    public IReadOnlyList<(string Expression, string Value)> Facts { get; private init; } = [];

    /// <summary>The same with one more section.</summary>
    public Exchange With(string section, string detail, string text) => section switch
    {
        "request" => this with { Request = text },
        "response" when detail.Split(' ', 2) is [var status, .. var type] => this with
        {
            Status = int.Parse(status, CultureInfo.InvariantCulture), MediaType = type.FirstOrDefault(), Response = text,
        },
        "result" => this with { Result = text },
        "see" => this with { Facts = [.. text.Split('\n').Select(static line => (line[..line.LastIndexOf(Arrow, StringComparison.Ordinal)], line[(line.LastIndexOf(Arrow, StringComparison.Ordinal) + Arrow.Length)..]))] },
        _ => throw new ArgumentException($"'{section}' is no section.", nameof(section)),
    };

    /// <summary>What must be sent and read, in one text.</summary>
    public string Expected() => Transcript(Request, Result, Facts.Select(static fact => fact.Value));

    /// <summary>What was sent and read, in one text.</summary>
    public string Transcript(string request, string result, IEnumerable<string?> values) =>
        string.Join('\n', ["=== request", request, "=== result", result, .. Facts.Zip(values, static (fact, value) => fact.Expression + Arrow + value)]);

    /// <summary>The method that makes the call, and returns the response and the facts.</summary>
    public string Method(int index) => $$"""
        public static async Task<object[]> Call{{index}}(TelnyxClient client)
        {
            var r = await {{Call}};
            return [r, {{string.Join(", ", Facts.Select(static fact => $"Text({fact.Expression})"))}}];
        }
        """;
}
