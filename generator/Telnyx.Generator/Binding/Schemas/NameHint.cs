using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Where a type's name comes from. The name itself is given later, by <c>Naming</c>, when all types are known.</summary>
internal sealed class NameHint
{
    private readonly string[]? _fixed;
    private readonly NameHint? _parent;
    private readonly string _member = "";
    private NamedType? _type;
    private bool _isEvent;
    private NameHint? _better;

    private NameHint(string[] names) => _fixed = names;

    private NameHint(NameHint parent, string member)
    {
        _parent = parent;
        _member = member;
    }

    /// <summary>Whether the name stands in the document itself (a component), so that it goes first.</summary>
    public bool IsComponent { get; private init; }

    /// <summary>A type that the document names.</summary>
    public static NameHint Component(string id) => new([Words.ToPascalCase(id)]) { IsComponent = true };

    /// <summary>A type whose name follows from an operation or event; the first free one of the names is taken.</summary>
    public static NameHint Of(params string[] names) => new(names);

    /// <summary>Whether the name follows from an operation or event.</summary>
    public bool IsOfOperation => _fixed is not null && !IsComponent;

    /// <summary>Whether an equal inline type must not stand in for it: each operation has a request, each event a payload of its own name.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>The request object of an operation.</summary>
    public static NameHint Request(params string[] names) => new(names) { IsOwn = true };

    /// <summary>A webhook event.</summary>
    public static NameHint Event(params string[] names) => new(names) { _isEvent = true };

    /// <summary>An inline type: the value of a member of another.</summary>
    public NameHint Child(string member) => new(this, member) { IsOwn = _isEvent };

    /// <summary>A parameter of a request. The page to get is the same thing in every list, so it needs no list in its name.</summary>
    public NameHint Parameter(string name) => name == "page" ? new NameHint(["PageQuery", .. Child(name).Candidates()]) : Child(name);

    /// <summary>An item of a list or value of a map: named in the singular.</summary>
    public NameHint Item()
    {
        if (_fixed is not null)
        {
            return new NameHint([.. _fixed.Select(SingularName)]);
        }

        var words = Words.Split(_member);
        if (words.Count == 0)
        {
            return this;
        }

        words[words.Count - 1] = Words.Singular(words[words.Count - 1]);
        return new NameHint(_parent!, string.Join("_", words));
    }

    /// <summary>Remembers the type that got this hint: children are named after its final name.</summary>
    public void Bind(NamedType type) => _type = type;

    /// <summary>Remembers that an equal inline type stands elsewhere too: a name of two words or more there may say more than the one here.</summary>
    public void AlsoAt(NameHint other)
    {
        if (_fixed is null && other._fixed is null && !HasTellingName && _better is null && other.HasTellingName)
        {
            _better = other;
        }
    }

    /// <summary>The names to try, best first. A member's own name is enough when it has two words or more: one word says too little.</summary>
    public string[] Candidates()
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        if (_better is not null)
        {
            return _better.Candidates();
        }

        var own = Words.ToPascalCase(_member);
        var qualified = _parent!.Prefixes().SelectMany(prefix => Joined(prefix, own));
        return HasTellingName ? [own, .. qualified] : [.. qualified];
    }

    // "StartRecording" and "RecordingTrack" are a "StartRecordingTrack": words on which both meet are said once, unless that name is taken.
    private static IEnumerable<string> Joined(string prefix, string own)
    {
        if (own.StartsWith(prefix, StringComparison.Ordinal))
        {
            return [own];
        }

        for (var end = own.Length - 1; end > 0; end--)
        {
            if (char.IsUpper(own[end]) && prefix.EndsWith(own.Substring(0, end), StringComparison.Ordinal))
            {
                return [prefix + own.Substring(end), prefix + own];
            }
        }

        return [prefix + own];
    }

    private bool HasTellingName => Words.Count(_member) > 1;

    private static string SingularName(string name)
    {
        var words = Words.Split(name);
        words[words.Count - 1] = Words.Singular(words[words.Count - 1]);
        var singular = string.Concat(words);
        return singular == name ? name + "Item" : singular;
    }

    private string[] Prefixes() =>
        _type is { Name.Length: > 0 } ? [WithoutSuffix(_type.Name)] : [.. Candidates().Select(WithoutSuffix)];

    private static string WithoutSuffix(string name)
    {
        foreach (var suffix in s_suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - suffix.Length);
            }
        }

        return name;
    }

    // "CallInitiatedEvent" holds a "CallInitiatedPayload", not a "CallInitiatedEventPayload".
    private static readonly string[] s_suffixes = ["Request", "Response", "Event", "Body"];
}
