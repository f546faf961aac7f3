using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Chooses a part of the API by globs over resource accessors: <c>calls;calls.*;messages</c>.</summary>
internal sealed class AccessorFilter(string include, string exclude)
{
    private readonly string[] _include = Patterns(include);
    private readonly string[] _exclude = Patterns(exclude);

    /// <summary>Whether an operation is wanted.</summary>
    public bool Includes(Accessor accessor) =>
        (_include.Length == 0 || Matches(_include, accessor.Resource)) && !Matches(_exclude, accessor.Resource);

    /// <summary>Whether an event is wanted: whether it is about the thing of a wanted part. <c>call.answered</c> goes with <c>calls</c>.</summary>
    /// <param name="tag">The event type, or the record type where there is none.</param>
    /// <param name="webhook">The document's name of the webhook: <c>callStreamingStarted</c> says more than <c>streaming.started</c>.</param>
    public bool IncludesEvent(string tag, string webhook) =>
        (_include.Length == 0 || About(_include, tag) || About(_include, webhook)) && !(About(_exclude, tag) || About(_exclude, webhook));

    private static bool About(string[] patterns, string name) => Words.Split(name).FirstOrDefault() is { } thing
        && Array.Exists(patterns, pattern => pattern == "*" || (pattern.IndexOf('.') < 0 && Words.Split(pattern) is { Count: > 0 } words
            && Words.Singular(words[0]).Equals(Words.Singular(thing), StringComparison.OrdinalIgnoreCase)));

    private static string[] Patterns(string list) =>
        [.. list.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0)];

    private static bool Matches(string[] patterns, string resource) => Array.Exists(patterns, pattern => Matches(pattern, 0, resource, 0));

    private static bool Matches(string pattern, int p, string text, int t)
    {
        for (; p < pattern.Length; p++, t++)
        {
            if (pattern[p] == '*')
            {
                for (var rest = t; rest <= text.Length; rest++)
                {
                    if (Matches(pattern, p + 1, text, rest))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (t >= text.Length || char.ToLowerInvariant(text[t]) != char.ToLowerInvariant(pattern[p]))
            {
                return false;
            }
        }

        return t == text.Length;
    }
}
