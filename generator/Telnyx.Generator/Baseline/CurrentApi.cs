using Telnyx.Generator.Model;

namespace Telnyx.Generator.Baseline;

/// <summary>What the SDK offers now, by name.</summary>
internal sealed class CurrentApi
{
    private readonly Dictionary<string, ApiMember> _byName = new(StringComparer.Ordinal);

    /// <summary>Lists an SDK.</summary>
    public CurrentApi(SdkModel sdk)
    {
        Members = ApiLister.List(sdk);
        foreach (var member in Members)
        {
            _byName[member.Name] = member;
        }
    }

    /// <summary>All types and members, in ordinal order of their names.</summary>
    public IReadOnlyList<ApiMember> Members { get; }

    /// <summary>The type or member of a name, or null.</summary>
    public ApiMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;
}
