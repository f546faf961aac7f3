using System.Globalization;
using System.Runtime.CompilerServices;

namespace Telnyx.Http;

/// <summary>Escapes what goes into an address, so that no value can leave its place.</summary>
internal static class UrlText
{
    /// <summary>A path parameter.</summary>
    /// <exception cref="ArgumentException">The value is empty, a dot segment, or not valid text.</exception>
    public static string PathSegment(string name, string value)
    {
        // An empty segment would address the collection, and servers and proxies resolve dot segments: both reach another resource.
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"The path parameter '{name}' must not be empty.", name);
        }

        if (value is "." or "..")
        {
            throw new ArgumentException($"The path parameter '{name}' must not be '.' or '..': it would address another resource.", name);
        }

        return Escape(name, value);
    }

    /// <summary>A name or value in a query.</summary>
    /// <exception cref="ArgumentException">The value is null or not valid text.</exception>
    public static string Escape(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value, name);

        // Uri would replace half a surrogate pair silently, and so ask for something else.
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && (!char.IsHighSurrogate(value[i]) || ++i == value.Length || !char.IsLowSurrogate(value[i])))
            {
                throw new ArgumentException($"The parameter '{name}' holds half a surrogate pair, which is no valid text.", name);
            }
        }

        return Uri.EscapeDataString(value);
    }

    /// <summary>A point in time as a query or header has it: ISO 8601 in UTC.</summary>
    public static string Time(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Date(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static string Number(string name, double value) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException($"The parameter '{name}' must be a finite number.", name);

    /// <summary>Undoes <see cref="Escape"/>, and the plus sign of forms.</summary>
    public static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>The pairs of a query, unescaped.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ParseQuery(string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            yield return split < 0 ? new(Unescape(pair), "") : new(Unescape(pair[..split]), Unescape(pair[(split + 1)..]));
        }
    }

    /// <summary>Pairs as <c>application/x-www-form-urlencoded</c>.</summary>
    public static string Form(List<KeyValuePair<string, string>> pairs)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        Append(ref text, pairs, separator: "");
        return text.ToStringAndClear();
    }

    /// <summary>Pairs as <c>application/x-www-form-urlencoded</c>, which is also the form of a query.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler text, List<KeyValuePair<string, string>> pairs, string separator)
    {
        foreach (var (name, value) in pairs)
        {
            text.AppendLiteral(separator);
            text.AppendLiteral(Escape(name, name));
            text.AppendLiteral("=");
            text.AppendLiteral(Escape(name, value));
            separator = "&";
        }
    }
}
