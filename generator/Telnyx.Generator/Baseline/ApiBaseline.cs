using System.Collections.Immutable;
using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Model;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Baseline;

/// <summary>What the SDK offered when the project's baseline was written.</summary>
/// <param name="Entries">The lines that can be read, in the order of the file.</param>
/// <param name="Diagnostics">What is wrong with the others.</param>
internal sealed record ApiBaseline(EquatableArray<BaselineEntry> Entries, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Reads all baselines of a project; one, as a rule.</summary>
    public static ApiBaseline Read(ImmutableArray<SpecText> texts)
    {
        var entries = new List<BaselineEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        foreach (var text in texts.OrderBy(text => text.Path, StringComparer.Ordinal))
        {
            foreach (var (line, place) in Lines(text))
            {
                if (ApiMember.Parse(line) is not { } member)
                {
                    diagnostics.Add(BaselineDiagnostics.Unreadable, place, "This is no line of a baseline");
                }
                else if (!seen.Add(member.Name))
                {
                    diagnostics.Add(BaselineDiagnostics.Unreadable, place, $"'{member.Name}' is there already");
                }
                else
                {
                    entries.Add(new BaselineEntry(member, place));
                }
            }
        }

        return new ApiBaseline(entries.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static IEnumerable<(string Line, DocumentLocation Place)> Lines(SpecText text)
    {
        var (start, number) = (0, 0);
        foreach (var part in text.Text.Split('\n'))
        {
            var line = part.TrimEnd();
            if (line.Length > 0 && line[0] != ApiListing.Comment)
            {
                yield return (line, new DocumentLocation(text.Path, start, line.Length, number, 0));
            }

            start += part.Length + 1;
            number++;
        }
    }
}

/// <summary>A line of a baseline.</summary>
/// <param name="Member">What it says.</param>
/// <param name="Place">Where it is.</param>
internal sealed record BaselineEntry(ApiMember Member, DocumentLocation Place);
