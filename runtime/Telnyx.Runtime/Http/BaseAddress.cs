namespace Telnyx.Http;

/// <summary>Where requests go: checked once, because the key goes there too.</summary>
internal sealed class BaseAddress
{
    private readonly Uri _document;
    private readonly Uri _uri;

    private BaseAddress(Uri uri, Uri document)
    {
        _uri = uri;
        _document = document;
        Text = uri.AbsoluteUri.EndsWith('/') ? uri.AbsoluteUri : uri.AbsoluteUri + "/";
    }

    /// <summary>The address, with a slash at its end.</summary>
    public string Text { get; }

    /// <summary>The host, and its port when it is not the usual one.</summary>
    public string Host => _uri.Authority;

    /// <param name="address">The address to use.</param>
    /// <param name="source">Where it was set, for the message.</param>
    /// <param name="documentServer">The address in the document.</param>
    /// <exception cref="ArgumentException">It is no address that a key may be sent to. The message does not repeat it: it may hold a password.</exception>
    public static BaseAddress Parse(string address, string source, string documentServer)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"{source} must be an absolute https address, such as {documentServer}.", source);
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new ArgumentException($"{source} must not hold a user name or password: the API key is sent in a header of its own.", source);
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new ArgumentException($"{source} must not have a query or a fragment: every request adds its own.", source);
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
        {
            throw new ArgumentException($"{source} must be https: the API key would be sent readable for everybody. Only loopback may be http.", source);
        }

        return new BaseAddress(uri, new Uri(documentServer));
    }

    /// <summary>
    /// Some operations have a server of their own. When it is the document's host, they follow wherever the base address was pointed,
    /// such as to a simulator, so that the key does not go elsewhere.
    /// </summary>
    public string Rebase(string absolute)
    {
        var schemeEnd = absolute.IndexOf("://", StringComparison.Ordinal) + 3;
        var pathStart = absolute.IndexOf('/', schemeEnd);
        var origin = pathStart < 0 ? absolute : absolute[..pathStart];
        var sameHost = string.Equals(origin, _document.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
        return sameHost ? _uri.GetLeftPart(UriPartial.Authority) + absolute[origin.Length..] : absolute;
    }
}
