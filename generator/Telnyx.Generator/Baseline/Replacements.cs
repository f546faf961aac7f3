namespace Telnyx.Generator.Baseline;

/// <summary>What stands where something that is gone used to.</summary>
internal sealed class Replacements
{
    private readonly Dictionary<string, ApiMember> _byWire = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    /// <summary>Looks at all that both know.</summary>
    public Replacements(ApiBaseline baseline, CurrentApi current)
    {
        foreach (var member in current.Members.Where(IsKnownByWire))
        {
            _byWire[Key(member)] = member;
        }

        foreach (var old in baseline.Entries.Select(entry => entry.Member))
        {
            if (current.Find(old.Name) is { } now && now.Signature != old.Signature)
            {
                NoteTypes(old.Signature, now.Signature, current);
            }
        }
    }

    /// <summary>The end of a sentence about what is gone; empty when nothing took its place.</summary>
    public string Of(ApiMember old)
    {
        if (old.IsType && _types.TryGetValue(old.Name, out var type))
        {
            return $"; '{type}' is in its place";
        }

        return IsKnownByWire(old) && _byWire.TryGetValue(Key(old), out var member) && member.Name != old.Name
            ? $"; '{old.Wire}' is now '{member.Name}'"
            : "";
    }

    // Many unions have one discriminator.
    private static bool IsKnownByWire(ApiMember member) =>
        member.Wire.Length > 0 && !member.Signature.StartsWith("abstract class", StringComparison.Ordinal);

    // A property or value is found again in its type only, an operation, event or service anywhere.
    private static string Key(ApiMember member) =>
        (member.IsType || member.Signature.StartsWith("(", StringComparison.Ordinal) ? "" : member.TypeName) + " " + member.Wire;

    // "List<Old>" became "List<New>": the one name that differs is the type's.
    private void NoteTypes(string before, string after, CurrentApi current)
    {
        var (old, now) = (Signatures.Names(before), Signatures.Names(after));
        if (old.Count != now.Count)
        {
            return;
        }

        for (var i = 0; i < old.Count; i++)
        {
            if (old[i] != now[i] && current.Find(old[i]) is null && current.Find(now[i]) is not null && !_types.ContainsKey(old[i]))
            {
                _types[old[i]] = now[i];
            }
        }
    }
}
