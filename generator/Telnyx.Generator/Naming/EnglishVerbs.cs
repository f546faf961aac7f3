namespace Telnyx.Generator.Naming;

/// <summary>What naming knows about verbs.</summary>
internal static class EnglishVerbs
{
    private static readonly HashSet<string> s_actions = new(StringComparer.Ordinal)
    {
        "list", "get", "retrieve", "create", "update", "delete", "remove", "add", "send", "start", "stop", "cancel", "search", "validate", "verify", "submit", "upload", "download", "enable", "disable", "set", "replace", "transfer", "refresh", "export", "import", "activate", "deactivate", "approve", "reject", "confirm", "check", "generate", "run", "test", "clone", "join", "leave", "mute", "unmute", "hold", "unhold", "resume", "pause",
    };

    // Every operation does one of these: they tell nothing apart.
    private static readonly HashSet<string> s_plain = new(StringComparer.Ordinal)
    {
        "list", "get", "retrieve", "show", "fetch", "create", "add", "post", "put", "patch", "update", "delete", "new",
    };

    // Verbs that say more about a POST or DELETE on a collection than "create" and "delete" do.
    private static readonly HashSet<string> s_telling = new(StringComparer.Ordinal) { "send", "dial", "deactivate", "upload", "order", "compute", "trigger" };

    // "record" and "fork" are verbs themselves: one starts recording, but one starts a playback.
    private static readonly Dictionary<string, string> s_gerunds = new(StringComparer.Ordinal) { ["record"] = "recording", ["fork"] = "forking" };

    /// <summary>Whether a name is such a verb.</summary>
    public static bool Is(string name) => s_actions.Contains(name);

    /// <summary>Whether a name in snake_case starts with such a verb.</summary>
    public static bool Starts(string name) => Is(First(name));

    /// <summary>Whether a verb tells operations apart.</summary>
    public static bool IsPlain(string verb) => s_plain.Contains(verb);

    /// <summary>Whether a verb of an operation id is worth more than that of the HTTP method.</summary>
    public static bool IsTelling(string verb) => s_telling.Contains(verb);

    /// <summary>The first word of a name in snake_case.</summary>
    public static string First(string name)
    {
        var end = name.IndexOf('_');
        return end < 0 ? name : name.Substring(0, end);
    }

    /// <summary>Puts the verb first: <c>playback_start</c> → <c>start_playback</c>, <c>fork_stop</c> → <c>stop_forking</c>.</summary>
    public static string Imperative(string name)
    {
        var split = name.LastIndexOf('_');
        if (split <= 0 || !Is(name.Substring(split + 1)) || Starts(name))
        {
            return name;
        }

        var thing = name.Substring(0, split);
        return name.Substring(split + 1) + "_" + (s_gerunds.TryGetValue(thing, out var gerund) ? gerund : thing);
    }
}
