using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Where a type's name comes from. The name itself is given later, by <c>Naming</c>, when all types are known.</summary>
internal sealed class NameHint
{
    private const int MaxPrefixes = 4;

    private readonly string[]? _fixed;
    private readonly string _member = "";
    private NamedType? _type;
    private bool _isEvent;
    private int? _claim;

    private NameHint(string[] names, int edition)
    {
        _fixed = names;
        Root = this;
        Edition = edition;
    }

    private NameHint(NameHint parent, string member)
    {
        (Parent, _member) = (parent, member);
        (Root, Depth, Edition) = (parent.Root, parent.Depth + 1, parent.Edition);
    }

    /// <summary>What holds the type, or null for one that is named by itself.</summary>
    public NameHint? Parent { get; }

    /// <summary>The component, operation or event in which the type stands.</summary>
    public NameHint Root { get; }

    /// <summary>The edition of the table of names in which its place came: what comes later renames nothing that was there.</summary>
    public int Edition { get; private init; }

    /// <summary>How many members lead from <see cref="Root"/> to the type.</summary>
    public int Depth { get; }

    /// <summary>The member whose value it is, in words of the wire.</summary>
    public string Member => _member;

    /// <summary>The type that has this hint, once it is bound.</summary>
    public NamedType? Type => _type;

    /// <summary>Whether the name stands in the document itself (a component), so that it goes first.</summary>
    public bool IsComponent { get; private init; }

    /// <summary>A type that the document names, and the edition of what needed it first.</summary>
    public static NameHint Component(string id, int edition) => new([Words.ToPascalCase(id)], edition) { IsComponent = true, IsOfThing = true };

    /// <summary>A type whose name follows from an operation or event; the first free one of the names is taken.</summary>
    public static NameHint Of(int edition, params string[] names) => new(names, edition);

    /// <summary>Whether the name follows from an operation or event.</summary>
    public bool IsOfOperation => _fixed is not null && !IsComponent;

    /// <summary>Whether an equal inline type must not stand in for it: each operation has a request, each event a payload of its own name.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>Whether it is about a thing, whose name may follow a verb: <c>CreateCallRequest</c>, not <c>UpdateBatchRequest</c>.</summary>
    public bool IsOfThing { get; private init; }

    /// <summary>How good a claim it has on its best name: see <see cref="HintOrder"/>.</summary>
    public int Claim => _claim ??= HintOrder.ClaimOf(this);

    /// <summary>The request object of an operation.</summary>
    /// <param name="edition">That of the operation.</param>
    /// <param name="isOfThing">Whether the names are those of a plain verb and a thing.</param>
    /// <param name="names">The names, best first.</param>
    public static NameHint Request(int edition, bool isOfThing, params string[] names) => new(names, edition) { IsOwn = true, IsOfThing = isOfThing };

    /// <summary>A webhook event.</summary>
    public static NameHint Event(params string[] names) => new(names, edition: 0) { _isEvent = true };

    /// <summary>An inline type: the value of a member of another.</summary>
    public NameHint Child(string member) => new(this, member) { IsOwn = _isEvent };

    /// <summary>A parameter of a request. The page to get is the same thing in every list, so it needs no list in its name.</summary>
    public NameHint Parameter(string name) => name == "page" ? new NameHint(["PageQuery", .. Child(name).Candidates()], Edition) : Child(name);

    /// <summary>An item of a list or value of a map: named in the singular.</summary>
    public NameHint Item()
    {
        if (_fixed is not null)
        {
            return new NameHint([.. _fixed.Select(SingularName)], Edition);
        }

        var words = Words.Split(_member);
        if (words.Count == 0)
        {
            return this;
        }

        words[words.Count - 1] = Words.Singular(words[words.Count - 1]);
        return new NameHint(Parent!, string.Join("_", words));
    }

    /// <summary>Remembers the type that got this hint: children are named after its final name.</summary>
    public void Bind(NamedType type) => _type = type;

    /// <summary>The names to try, best first. A member's own name is enough when it has two words or more: one word says too little.</summary>
    public string[] Candidates()
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var own = Words.ToPascalCase(_member);
        var qualified = Parent!.Prefixes().SelectMany(prefix => Joined(prefix, own));
        return HasTellingName ? [own, .. ShortNames(own), .. qualified] : [.. qualified];
    }

    // "OnVoicemailDetected" and "VoicemailMessage" need no "TelephonySettingsVoicemailDetection" in front; nor does the first need both.
    private IEnumerable<string> ShortNames(string own) =>
        Parent!.HasTellingName ? Root.Prefixes().Prepend(Words.ToPascalCase(Parent._member)).SelectMany(prefix => Joined(prefix, own)) : [];

    // "StartRecording" and "RecordingTrack" are a "StartRecordingTrack", "SwitchSupervisorRole" and "Role" are a "SwitchSupervisorRole":
    // words on which both meet are said once, unless that name is taken.
    private IEnumerable<string> Joined(string prefix, string own)
    {
        if (own.StartsWith(prefix, StringComparison.Ordinal))
        {
            return [own, own + Kind];
        }

        if (prefix.EndsWith(own, StringComparison.Ordinal))
        {
            return [prefix, prefix + Kind];
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

    private string Kind => _type is ClassType or TaggedUnionType ? "Details" : "Value";

    /// <summary>Whether the member's own name says enough: one word says too little.</summary>
    public bool HasTellingName => Words.Count(_member) > 1;

    private static string SingularName(string name)
    {
        var words = Words.Split(name);
        words[words.Count - 1] = Words.Singular(words[words.Count - 1]);
        var singular = string.Concat(words);
        return singular == name ? name + "Item" : singular;
    }

    private IEnumerable<string> Prefixes()
    {
        // Each level has twice as many as the one above: some are enough.
        var names = _type is { Name.Length: > 0 } ? [_type.Name] : _fixed ?? Candidates().Take(MaxPrefixes);
        return IsOfThing ? names.SelectMany(name => Things(WithoutSuffix(name))) : names.Select(WithoutSuffix);
    }

    // What a thing is made of has one name wherever it is written: "CreateCall" and "UpdateCall" have "CallSettings", as "Call" has.
    private static string[] Things(string name)
    {
        foreach (var verb in s_writes)
        {
            if (name.Length > verb.Length && char.IsUpper(name[verb.Length]) && name.StartsWith(verb, StringComparison.Ordinal))
            {
                return [name.Substring(verb.Length), name];
            }
        }

        return [name];
    }

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

    private static readonly string[] s_writes = ["Create", "Update"];
}
