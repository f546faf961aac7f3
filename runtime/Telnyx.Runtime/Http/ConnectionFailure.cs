using System.Net.Sockets;
using System.Security.Authentication;

namespace Telnyx.Http;

/// <summary>Says in one line why there was no connection, or no whole response.</summary>
internal static class ConnectionFailure
{
    /// <summary>The exception for what a handler threw.</summary>
    /// <param name="what">The call and its host.</param>
    /// <param name="e">What the handler threw.</param>
    public static TelnyxConnectionException From(string what, HttpRequestException e)
    {
        var cause = Printable(e);
        return new($"{what} failed: {Cause(cause.HttpRequestError, cause)}.", cause.HttpRequestError, cause);
    }

    /// <summary>As <see cref="From(string, HttpRequestException)"/>, for what .NET throws once there was a connection.</summary>
    public static TelnyxConnectionException From(string what, Exception e)
    {
        var error = e is HttpIOException http ? http.HttpRequestError : HttpRequestError.Unknown;
        return new($"{what} failed: {Cause(error, e)}.", error, e);
    }

    // Before a connection stands, the words of .NET are an address and an error of the system. Later they may quote the other side.
    private static string Cause(HttpRequestError error, Exception e) => error switch
    {
        HttpRequestError.NameResolutionError => "the name of the host was not resolved: " + Words(e),
        HttpRequestError.ConnectionError => "there was no connection: " + Words(e),
        HttpRequestError.SecureConnectionError => "there was no TLS connection: " + Words(Inner<AuthenticationException>(e) ?? e),
        HttpRequestError.ProxyTunnelError => "the proxy opened no tunnel: " + Words(e),
        HttpRequestError.InvalidResponse => "what came is not a response of HTTP",
        HttpRequestError.ResponseEnded or HttpRequestError.Unknown when Inner<SocketException>(e) is { } socket => "the connection broke: " + Words(socket),
        HttpRequestError.ResponseEnded => "the connection ended before the response did",
        HttpRequestError.Unknown => "the connection broke",
        _ => error.ToString(),
    };

    private static string Words(Exception e) => BodyText.ForMessage(e.Message).TrimEnd('.', '"', ' ');

    private static T? Inner<T>(Exception? e)
        where T : Exception
    {
        while (e is not (null or T))
        {
            e = e.InnerException;
        }

        return (T?)e;
    }

    // .NET quotes the line that it cannot read, and the address of a proxy with its password.
    private static HttpRequestException Printable(HttpRequestException e) =>
        WithoutUser(BodyText.WithoutControls(e.Message)) is var text && text == e.Message
            ? e
            : new HttpRequestException(e.HttpRequestError, text, e.InnerException);

    private static string WithoutUser(string text)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = host < 3 ? -1 : text.AsSpan(host).IndexOfAny("/' ");
        var user = host < 3 ? -1 : text.AsSpan(host, path < 0 ? text.Length - host : path).LastIndexOf('@');
        return user < 0 ? text : text.Remove(host, user + 1);
    }
}
