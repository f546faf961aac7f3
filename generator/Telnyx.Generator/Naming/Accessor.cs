namespace Telnyx.Generator.Naming;

/// <summary>The name of an operation in the style of the other SDKs: <c>calls.actions.speak</c>.</summary>
internal sealed class Accessor
{
    /// <summary>How many resources may follow each other: each is a class of its own, with all their names in it.</summary>
    public const int MaxResources = 16;

    private static readonly HashSet<string> s_crud = new(StringComparer.Ordinal) { "list", "create", "retrieve", "get", "update", "delete", "replace" };

    private readonly string[] _resources;

    /// <summary>An accessor of at least one resource and a method; a lone method is put under <c>api</c>.</summary>
    public Accessor(string text)
    {
        var segments = text.Split('.');
        Text = segments.Length == 1 ? "api." + text : text;
        segments = Text.Split('.');
        Method = segments[segments.Length - 1];
        _resources = [.. segments.Take(segments.Length - 1)];
        Key = string.Join(".", segments.Select(Words.ToPascalCase));
    }

    /// <summary>Whether a text is one: every segment has letters or digits, and there are not absurdly many.</summary>
    public static bool IsValid(string text) => text.Split('.') is { Length: <= MaxResources + 1 } segments && segments.All(segment => Words.Count(segment) > 0);

    /// <summary>The whole name.</summary>
    public string Text { get; }

    /// <summary>What two accessors share when they are one in C#: <c>list_all</c> and <c>listAll</c>.</summary>
    public string Key { get; }

    /// <summary>The last segment.</summary>
    public string Method { get; }

    /// <summary>All but the last segment, joined by dots.</summary>
    public string Resource => string.Join(".", _resources);

    /// <summary>The first segment: the part of the API.</summary>
    public string Part => _resources[0];

    /// <summary>The segments of <see cref="Resource"/>.</summary>
    public IReadOnlyList<string> Resources => _resources;

    /// <summary>Whether the method is one of the plain verbs that say nothing without their resource.</summary>
    public bool IsCrud => s_crud.Contains(Method);

    /// <summary>Names for a type of this operation, best first: <c>ListConnectionsRequest</c>, <c>SendMessageRequest</c>, <c>StartForkingRequest</c>; then with more and more resources in front.</summary>
    public string[] TypeNames(string suffix)
    {
        var method = Words.ToPascalCase(Method);
        var names = new List<string>();
        if (Words.Count(Method) > 1)
        {
            names.Add(method + suffix);
        }

        foreach (var resource in ResourceNames(singular: Method != "list"))
        {
            names.Add(method + resource + suffix);
        }

        return [.. names];
    }

    /// <summary>Names for the thing that this operation is about, best first: <c>Connection</c>.</summary>
    public string[] EntityNames() => [.. ResourceNames(singular: true)];

    // "actions" is no thing of its own: the actions of calls are about a call.
    private IEnumerable<string> ResourceNames(bool singular)
    {
        var isAction = _resources.Length > 1 && _resources[_resources.Length - 1] == "actions";
        var end = isAction ? _resources.Length - 2 : _resources.Length - 1;
        if (isAction && IsCrud)
        {
            yield return Words.ToPascalCase(SingularOf(_resources[end])) + (singular ? "Action" : "Actions");
        }

        var last = Words.Split(_resources[end]);
        if (singular)
        {
            last[last.Count - 1] = Words.Singular(last[last.Count - 1]);
        }

        var name = Words.ToPascalCase(string.Join("_", last));
        yield return name;
        for (var i = end - 1; i >= 0; i--)
        {
            name = Words.ToPascalCase(SingularOf(_resources[i])) + name;
            yield return name;
        }
    }

    private static string SingularOf(string resource)
    {
        var words = Words.Split(resource);
        words[words.Count - 1] = Words.Singular(words[words.Count - 1]);
        return string.Join("_", words);
    }
}
