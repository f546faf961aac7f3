using FsCheck;
using FsCheck.Fluent;
using Telnyx.Runtime.Tests.Faults;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>No value leaves its place: what arrives on the socket is the one request that was meant, or nothing arrives.</summary>
public sealed class InjectionTests
{
    private static readonly string[] s_pieces =
    [
        "..", ".", "/", "\\", "%2e", "%2E%2e", "%2f", "%5c", "%00", "%0d%0a", "\r\n", "\r", "\n", "\0", "?", "#",
        "&", "=", ";", "+", " ", "\t", "%", "%%", "%u002e", ":", "@", "//",
        "\u2028", "\u0085", "\u00a0", "\uFEFF", "\uFF0E\uFF0E", "\uFF0F", "\u2215", "\u212A", "\u0130",
        "\u0131", "é", "😀", "\ud800", "\udc00", "\u202e", "a", "v3:x", "HTTP/1.1",
        "\r\nX-Evil: 1\r\n\r\n", "GET /evil HTTP/1.1\r\n\r\n", "http://evil.example/", "..;/",
        "[", "]", "{", "}", "\"", "'", "<", ">", "|", "^", "`", "\u007f", "\u001b",
    ];

    private static readonly Gen<string> s_texts =
        from count in Gen.Choose(0, 4)
        from pieces in Gen.ListOf(Gen.Elements(s_pieces), count)
        select string.Concat(pieces);

    [Fact]
    [Fault(69, 70, 71, 72, 73, 75)]
    public void No_path_parameter_leaves_its_segment()
    {
        using var wire = new Wire();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            if (wire.Send(service => service.GetItemAsync(text, text)) is not { } request)
            {
                return text.Trim().Length == 0 || text is "." or ".." || HasHalfLetter(text);
            }

            var segments = request.Target.Split('/');
            return segments.Length == 6 && request.Target.StartsWith("/v2/headers/", StringComparison.Ordinal)
                && Uri.UnescapeDataString(segments[3]) == text && Uri.UnescapeDataString(segments[5]) == text + ".json"
                && !segments.Contains(".") && !segments.Contains("..") && request.IsAlone;
        }));
    }

    [Fact]
    [Fault(73, 76)]
    public void No_query_parameter_leaves_its_value()
    {
        using var wire = new Wire();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(s_texts.ToArbitrary(), s_texts.ToArbitrary(), (name, value) =>
        {
            var options = new RequestOptions { ExtraQuery = { [name] = value } };
            if (wire.Send(service => service.WithParametersAsync(parameters => parameters.QueryString("s", value), options)) is not { } request)
            {
                return HasHalfLetter(name) || HasHalfLetter(value);
            }

            var parts = request.Target.Split('?');
            var pairs = parts[1].Split('&').Select(static pair => pair.Split('=').Select(Uri.UnescapeDataString).ToArray()).ToList();
            return parts.Length == 2 && pairs.Count == 2 && pairs.TrueForAll(static pair => pair.Length == 2)
                && pairs[0][0] == name && pairs[0][1] == value && pairs[1][1] == value && request.IsAlone;
        }));
    }

    [Fact]
    [Fault(77, 78)]
    public void No_header_becomes_another_one()
    {
        using var wire = new Wire();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(s_texts.ToArbitrary(), s_texts.ToArbitrary(), (name, value) =>
        {
            var options = new RequestOptions { ExtraHeaders = { ["X-" + name] = value } };
            var request = wire.Send(service => service.WithParametersAsync(parameters => parameters.HeaderString("X-P", value), options));
            var isRight = value.All(static c => c is (>= ' ' and <= '~') or '\t')
                && name.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));
            return request is null
                ? !isRight
                : isRight && request.Header("X-P") == value.Trim() && request.Header("X-" + name) == value.Trim() && request.IsAlone;
        }));
    }

    [Fact]
    [Fault(63)]
    public void No_key_becomes_a_header()
    {
        using var wire = new Wire();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(s_texts.ToArbitrary(), key =>
        {
            var request = wire.Send(service => service.GetAsync("a", new RequestOptions { ApiKey = key }));
            var isRight = key.Length > 0 && key.All(static c => c is > ' ' and <= '~');
            return request is null ? !isRight : isRight && request.Header("Authorization") == "Bearer " + key && request.IsAlone;
        }));
    }

    private static bool HasHalfLetter(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) != text;

    /// <summary>A request as it was on the wire, byte by byte.</summary>
    private sealed record WireRequest(string Text)
    {
        private IEnumerable<string[]> Headers => Text.Split("\r\n")
            .Skip(1).TakeWhile(static line => line.Length > 0).Select(static line => line.Split(": ", 2));

        public string Target => Text.Split(' ')[1];

        /// <summary>Whether the names are those that belong there, and nothing follows.</summary>
        public bool IsAlone =>
            Text.EndsWith("\r\n\r\n", StringComparison.Ordinal) && Text.Split("\r\n\r\n").Length == 2
            && !Text.Contains("\nX-Evil", StringComparison.Ordinal)
            && Text.All(static c => c is (>= ' ' and <= '~') or '\r' or '\n' or '\t') && Headers.All(static header => header.Length == 2);

        public string? Header(string name) => Headers
            .FirstOrDefault(header => header[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();
    }

    /// <summary>A client on a socket whose other end keeps what it reads.</summary>
    private sealed class Wire : IDisposable
    {
        private readonly FaultServer _server = FaultServer.Polite(FaultServer.Ok("""{"data":{},"name":"n"}"""));
        private readonly TestClient _client;

        public Wire() => _client = _server.Client();

        /// <summary>What arrived; null when the call was refused before anything was sent.</summary>
        public WireRequest? Send(Func<TestService, Task> call)
        {
            _server.Requests.Clear();
            try
            {
                call(_client.Service).GetAwaiter().GetResult();
            }
            catch (ArgumentException)
            {
                Assert.Empty(_server.Requests);
                return null;
            }

            return new(Assert.Single(_server.Requests));
        }

        public void Dispose()
        {
            _client.Dispose();
            _server.Dispose();
        }
    }
}
