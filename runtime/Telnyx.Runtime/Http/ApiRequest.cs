using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Telnyx.Http;

/// <summary>One call of an operation, put together by emitted code and then sent, once or several times.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest
{
    private readonly string?[] _path;
    private readonly bool _treatAsIdempotent;
    private readonly int _queryOfOptions;
    private bool _hasCommandId;
    private List<KeyValuePair<string, string>>? _query;
    private List<KeyValuePair<string, string>>? _headers;

    internal ApiRequest(Operation operation, RequestOptions? options)
    {
        Operation = operation;
        _path = operation.ParameterCount == 0 ? [] : new string?[operation.ParameterCount];
        if (options is null)
        {
            return;
        }

        Timeout = options.Timeout is { } timeout ? ClientSettings.CheckTimeout(timeout, "RequestOptions.Timeout") : null;
        MaxRetries = options.MaxRetries is { } retries ? ClientSettings.CheckRetries(retries, nameof(RequestOptions)) : null;
        _treatAsIdempotent = options.TreatAsIdempotent;
        if (options.ApiKey is { } key)
        {
            AddHeader("Authorization", "Bearer " + HeaderText.CheckToken(key, "RequestOptions.ApiKey"));
        }

        foreach (var (name, value) in options.ExtraQuery)
        {
            AddQuery(name, value);
        }

        _queryOfOptions = options.ExtraQuery.Count;
        foreach (var (name, value) in options.ExtraHeaders)
        {
            AddHeader(name, value);
        }
    }

    private ApiRequest(ApiRequest source, List<KeyValuePair<string, string>> query)
    {
        Operation = source.Operation;
        Timeout = source.Timeout;
        MaxRetries = source.MaxRetries;
        _treatAsIdempotent = source._treatAsIdempotent;
        _hasCommandId = source._hasCommandId;
        Body = source.Body;
        _path = source._path;
        _headers = source._headers;
        _query = query;
    }

    internal Operation Operation { get; }

    internal TimeSpan? Timeout { get; }

    internal int? MaxRetries { get; }

    /// <summary>Whether carrying it out twice is the same as once: by its method, by its command id, or because the caller says so.</summary>
    internal bool IsRepeatable => _treatAsIdempotent || _hasCommandId || IsIdempotent(Operation.Method);

    /// <summary>Whether the body can be sent a second time.</summary>
    internal bool CanReplay => Body?.CanReplay != false;

    internal RequestBody? Body { get; private set; }

    internal IReadOnlyList<KeyValuePair<string, string>> Query => _query ?? [];

    /// <summary>Sets a path parameter.</summary>
    /// <param name="name">Its name in the route.</param>
    /// <param name="value">Its value, unescaped.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, or not valid text.</exception>
    public ApiRequest Path(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        _path[Operation.IndexOf(name)] = UrlText.PathSegment(name, value);
        return this;
    }

    /// <summary>Sets a path parameter.</summary>
    /// <param name="name">Its name in the route.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The request.</returns>
    public ApiRequest Path(string name, long value) => Path(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds the members of a request that go into the query or the headers.</summary>
    /// <param name="request">The request object; null for none.</param>
    /// <returns>The request.</returns>
    public ApiRequest Parameters(IRequestParameters? request)
    {
        request?.WriteParameters(new ParameterWriter(this));
        return this;
    }

    private static bool IsIdempotent(HttpMethod method) =>
        method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Delete || method == HttpMethod.Head;

    internal void AddQuery(string name, string value)
    {
        // As with headers: the options of the call come first and count more.
        for (var i = 0; i < _queryOfOptions; i++)
        {
            if (_query![i].Key == name)
            {
                return;
            }
        }

        (_query ??= []).Add(new(name, value));
    }

    internal void AddHeader(string name, string value)
    {
        HeaderText.CheckName(name);
        HeaderText.CheckValue(name, value);

        // The options of the call come first and count more than a parameter of the same name.
        if (!HasHeader(name))
        {
            (_headers ??= []).Add(new(name, value));
        }
    }

    internal bool HasHeader(string name)
    {
        // A loop, because a lambda would allocate for every try.
        foreach (var header in CollectionsMarshal.AsSpan(_headers))
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same request with other query parameters; those that are not named stay.</summary>
    internal ApiRequest WithQuery(IReadOnlyList<KeyValuePair<string, string>> changes)
    {
        var query = Query.Where(old => !changes.Any(change => change.Key == old.Key)).Concat(changes).ToList();
        return new ApiRequest(this, query);
    }

    /// <summary>The address: every parameter escaped.</summary>
    internal Uri Address(ClientSettings settings)
    {
        var server = settings.Server;
        var query = QueryWith(settings.ExtraQuery);
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        text.AppendLiteral(Operation.IsAbsolute ? "" : server.Text);
        text.AppendLiteral(Operation.IsAbsolute ? server.Rebase(Operation.Literal(0)) : Operation.Literal(0));
        for (var i = 0; i < _path.Length; i++)
        {
            text.AppendLiteral(_path[i] ?? throw new InvalidOperationException($"The path parameter '{Operation.Parameter(i)}' was not set."));
            text.AppendLiteral(Operation.Literal(i + 1));
        }

        if (query is not null)
        {
            UrlText.Append(ref text, query, separator: "?");
        }

        return new Uri(text.ToStringAndClear());
    }

    private List<KeyValuePair<string, string>>? QueryWith(KeyValuePair<string, string>[] defaults) => defaults.Length == 0
        ? _query
        : [.. Query, .. defaults.Where(candidate => !Query.Any(own => own.Key == candidate.Key))];

    /// <summary>A message, new for each time that the request is sent.</summary>
    internal HttpRequestMessage ToMessage(ClientSettings settings)
    {
        var message = new HttpRequestMessage(Operation.Method, Address(settings));
        message.Content = Body?.CreateContent();
        if (message.Content is null && Operation.Method != HttpMethod.Get && Operation.Method != HttpMethod.Head && Operation.Method != HttpMethod.Delete)
        {
            // Without content, the handler itself may send a POST several times when a connection breaks.
            message.Content = new ByteArrayContent([]);
        }

        foreach (var (name, value) in CollectionsMarshal.AsSpan(_headers))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        foreach (var (name, value) in settings.ExtraHeaders)
        {
            if (!message.Headers.Contains(name))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
