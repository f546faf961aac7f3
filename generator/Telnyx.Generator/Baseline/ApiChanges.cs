using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Baseline;

/// <summary>How the SDK differs from what the baseline says.</summary>
/// <param name="Items">The types and members that are gone or not what they were, for the analyzers.</param>
/// <param name="Diagnostics">What the build says of them.</param>
internal sealed record ApiChanges(EquatableArray<ApiChangeModel> Items, EquatableArray<DiagnosticInfo> Diagnostics)
{
    private static readonly ApiChanges s_none = new(default, default);

    /// <summary>Compares. New types and members are no changes, unless old code must set them.</summary>
    public static ApiChanges Find(SdkModel? sdk, ApiBaseline baseline)
    {
        if (sdk is null || baseline.Entries.Count == 0)
        {
            return baseline.Diagnostics.Count == 0 ? s_none : new ApiChanges(default, baseline.Diagnostics);
        }

        var current = new CurrentApi(sdk);
        var replacements = new Replacements(baseline, current);
        var before = new Dictionary<string, BaselineEntry>(StringComparer.Ordinal);
        var items = new List<ApiChangeModel>();
        var diagnostics = baseline.Diagnostics.ToList();
        foreach (var entry in baseline.Entries)
        {
            before[entry.Member.Name] = entry;
            if (Change(entry.Member, current, replacements) is { } change)
            {
                items.Add(new ApiChangeModel(entry.Member.Name, change));
                diagnostics.Add(Diagnostic(entry, change));
            }
        }

        diagnostics.AddRange(current.Members.Where(member => IsNewlyRequired(member, before))
            .Select(member => Diagnostic(before[member.TypeName], $"'{member.TypeName}' now requires '{member.Name}'")));
        return new ApiChanges(items.ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    // The members of a type that is gone are not told one by one.
    private static string? Change(ApiMember old, CurrentApi current, Replacements replacements) => current.Find(old.Name) switch
    {
        null when !old.IsType && current.Find(old.TypeName) is null => null,
        null => $"'{old.Name}' is gone{replacements.Of(old)}",
        var now when !Signatures.IsCompatible(old.Signature, now.Signature) => $"'{old.Name}' was '{old.Signature}' and is '{now.Signature}'",
        var now when now.Wire != old.Wire => $"'{old.Name}' was '{old.Wire}' on the wire and is '{now.Wire}'",
        _ => null,
    };

    private static bool IsNewlyRequired(ApiMember member, Dictionary<string, BaselineEntry> before) =>
        Signatures.IsRequired(member.Signature) && !before.ContainsKey(member.Name) && before.ContainsKey(member.TypeName);

    private static DiagnosticInfo Diagnostic(BaselineEntry entry, string change) =>
        new(BaselineDiagnostics.Changed, entry.Place, new EquatableArray<string>([change]));
}
