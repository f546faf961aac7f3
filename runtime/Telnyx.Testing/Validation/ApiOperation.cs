namespace Telnyx.Testing.Validation;

/// <summary>One operation of the bundled documents, as far as a server needs to know it.</summary>
internal sealed record ApiOperation
{
    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template, such as <c>/calls/{call_control_id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The schemas of the query parameters.</summary>
    public required IReadOnlyList<QueryParameter> Query { get; init; }

    /// <summary>The schema of the JSON body, if the operation takes one.</summary>
    public Schema? Body { get; init; }

    /// <summary>Whether a body has to be sent.</summary>
    public bool BodyRequired { get; init; }

    /// <summary>The schemas of the JSON responses by status key (<c>200</c>, <c>default</c>).</summary>
    public required IReadOnlyDictionary<string, Schema> Responses { get; init; }

    /// <summary>Method and template: the key under which behaviour is registered.</summary>
    public string Key => Method + " " + Path;
}

/// <summary>A query parameter and its schema.</summary>
internal sealed record QueryParameter(string Name, bool Required, Schema Schema);
