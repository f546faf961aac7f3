using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>
/// Which of several places names the type that stands at all of them, and which of several types gets a name that all could have.
/// Earlier editions of the API go first; then components before events and operations, which come and go; telling names before
/// single words, things before requests; then it is the alphabet.
/// </summary>
internal sealed class HintOrder : IComparer<NameHint>
{
    /// <summary>The better place for a type comes first.</summary>
    public static readonly HintOrder Places = new(2);

    /// <summary>The better claim on a name comes first.</summary>
    public static readonly HintOrder Names = new(1);

    private readonly int _step;

    private HintOrder(int step) => _step = step;

    /// <inheritdoc/>
    public int Compare(NameHint? x, NameHint? y)
    {
        if (ReferenceEquals(x, y) || x is null || y is null)
        {
            return 0;
        }

        var order = x.Edition.CompareTo(y.Edition);
        order = order != 0 ? order : (x.Claim / _step).CompareTo(y.Claim / _step);
        order = order != 0 ? order : string.CompareOrdinal(RootName(x), RootName(y));
        order = order != 0 ? order : x.Depth.CompareTo(y.Depth);
        order = order != 0 ? order : x.Member.Length.CompareTo(y.Member.Length);
        return order != 0 ? order : ComparePaths(x, y);
    }

    /// <summary>What matters most, as a number: less is better.</summary>
    public static int ClaimOf(NameHint hint)
    {
        var root = Words.Split(RootName(hint));
        var isThing = root[root.Count - 1] != "Request" && !EnglishVerbs.Is(root[0].ToLowerInvariant());
        return (hint.Root.IsComponent ? 0 : 8) + (hint.HasTellingName ? 0 : 4) + (isThing ? 0 : 2) + (IsAbout(root, hint.Member) ? 0 : 1);
    }

    // "TranscriptionStartRequest" has a better claim on "TranscriptionEngine" than "StartRecordingRequest".
    private static bool IsAbout(List<string> root, string member) =>
        Words.Split(member) is { Count: > 0 } words && root.Exists(word => Words.Singular(word).Equals(Words.Singular(words[0]), StringComparison.OrdinalIgnoreCase));

    private static string RootName(NameHint hint) => hint.Root.Candidates()[0];

    // Both are equally far from one root: the first member that differs decides.
    private static int ComparePaths(NameHint x, NameHint y)
    {
        var order = 0;
        for (var (a, b) = (x, y); a.Parent is not null && b.Parent is not null; (a, b) = (a.Parent, b.Parent))
        {
            var here = string.CompareOrdinal(a.Member, b.Member);
            order = here != 0 ? here : order;
        }

        return order;
    }
}
