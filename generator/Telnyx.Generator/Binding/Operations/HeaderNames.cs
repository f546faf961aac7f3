namespace Telnyx.Generator.Binding;

/// <summary>Which names a header parameter can have. The runtime refuses the others when a call is made, which is too late.</summary>
internal static class HeaderNames
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    private static readonly HashSet<string> s_ofBody = new(StringComparer.OrdinalIgnoreCase) { "Transfer-Encoding", "Allow", "Expires", "Last-Modified" };

    /// <summary>What is wrong with a name, or null when nothing is.</summary>
    public static string? Problem(string name) =>
        !name.All(IsToken) ? "has a name that HTTP does not allow"
        : name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || s_ofBody.Contains(name) ? "describes the body, which the client does itself"
        : null;

    /// <summary>A name as a message can show it.</summary>
    public static string Shown(string name) => new([.. name.Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    private static bool IsToken(char c) => c is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' || TokenMarks.IndexOf(c) >= 0;
}
