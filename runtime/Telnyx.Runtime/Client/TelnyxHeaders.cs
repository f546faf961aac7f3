using System.Collections;
using System.Net.Http.Headers;

namespace Telnyx;

/// <summary>The headers of a response. Names are compared without regard to case.</summary>
public sealed class TelnyxHeaders : IEnumerable<KeyValuePair<string, string>>
{
    private readonly HttpResponseHeaders? _response;
    private readonly HttpContentHeaders? _content;
    private readonly List<KeyValuePair<string, string>>? _list;

    /// <summary>Makes headers by hand, for tests.</summary>
    /// <param name="headers">The headers; a name may come several times.</param>
    public TelnyxHeaders(IEnumerable<KeyValuePair<string, string>> headers) => _list = [.. headers];

    /// <summary>Looks into the headers where they are: most calls never ask for them.</summary>
    internal TelnyxHeaders(HttpResponseMessage response)
    {
        _response = response.Headers;
        _content = response.Content.Headers;
    }

    internal static TelnyxHeaders Empty { get; } = new([]);

    /// <summary>The first value of a header; null when the response does not have it.</summary>
    /// <param name="name">The name of the header.</param>
    public string? this[string name]
    {
        get
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            if (_list is null)
            {
                return First(_response!, name) ?? First(_content!, name);
            }

            foreach (var (key, value) in _list)
            {
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        (_list ?? Flatten(_response!).Concat(Flatten(_content!))).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string? First(HttpHeaders headers, string name)
    {
        if (headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Flatten(HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            foreach (var value in values)
            {
                yield return new(name, value);
            }
        }
    }
}
