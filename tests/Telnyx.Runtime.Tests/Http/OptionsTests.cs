using Telnyx.Http;

namespace Telnyx.Runtime.Tests.Http;

public sealed class OptionsTests
{
    private static readonly SdkMetadata s_metadata = new("https://api.telnyx.com/v2");

    [Fact]
    public void What_is_not_set_comes_from_the_document()
    {
        var settings = ClientSettings.From(new TelnyxClientOptions { ApiKey = "k" }, s_metadata);

        Assert.Equal("https://api.telnyx.com/v2/", settings.Server.Text);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.Timeout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void A_missing_key_is_refused_with_what_to_do(string key)
    {
        var refusal = Refuse(new() { ApiKey = key });

        Assert.Contains("TELNYX_API_KEY", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ApiKey", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Fault(63)]
    [InlineData("KEY-secret\r\nX-Evil: 1")]
    [InlineData("KEY-secret\n")]
    [InlineData("KEY-secret\0")]
    [InlineData("KEY secret")]
    [InlineData("KEY-secré")]
    public void A_key_that_is_none_is_refused_and_not_repeated(string key)
    {
        var refusal = Refuse(new() { ApiKey = key });

        Assert.DoesNotContain("secr", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("ApiKey", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Fault(66, 67)]
    [InlineData("http://api.telnyx.com/v2", "https")]
    [InlineData("http://127.0.0.1.evil.com/", "https")]
    [InlineData("https://user:hunter2@api.telnyx.com/", "user name")]
    [InlineData("https://api.telnyx.com/?a=hunter2", "query")]
    [InlineData("https://api.telnyx.com/#hunter2", "fragment")]
    [InlineData("ftp://api.telnyx.com/", "absolute https")]
    [InlineData("/v2", "absolute https")]
    public void An_address_that_no_key_may_go_to_is_refused(string address, string reason)
    {
        var refusal = Refuse(new() { ApiKey = "k", BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000/v2")]
    [InlineData("http://[::1]:5000/")]
    [InlineData("https://eu.example/v2")]
    public void Loopback_may_be_http(string address) =>
        Assert.Equal(address.TrimEnd('/') + "/", ClientSettings.From(new() { ApiKey = "k", BaseAddress = new Uri(address) }, s_metadata).Server.Text);

    [Theory]
    [Fault(39)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(3_000_000)]
    public void A_timeout_that_no_timer_has_is_refused(int seconds)
    {
        Assert.Contains("Timeout", Refuse(new() { ApiKey = "k", Timeout = TimeSpan.FromSeconds(seconds) }).Message, StringComparison.Ordinal);
        var options = new RequestOptions { Timeout = TimeSpan.FromSeconds(seconds) };
        Assert.Throws<ArgumentException>(() => new ApiRequest(new Operation("a", HttpMethod.Get, "a"), options));
    }

    [Theory]
    [InlineData("Content-Type")]
    [InlineData("transfer-encoding")]
    [InlineData("Allow")]
    [InlineData("expires")]
    [InlineData("Last-Modified")]
    public void A_header_that_would_not_be_sent_as_one_of_the_request_is_refused(string name)
    {
        Assert.Contains(name, Refuse(new() { ApiKey = "k", ExtraHeaders = { [name] = "1" } }).Message, StringComparison.Ordinal);
        var options = new RequestOptions { ExtraHeaders = { [name] = "1" } };
        Assert.Throws<ArgumentException>(() => new ApiRequest(new Operation("a", HttpMethod.Get, "a"), options));
    }

    [Fact]
    public void Headers_and_query_that_no_request_can_have_are_refused_at_once()
    {
        Assert.Contains("X-Team", Refuse(new() { ApiKey = "k", ExtraHeaders = { ["X-Team"] = null! } }).Message, StringComparison.Ordinal);
        Assert.Contains("team", Refuse(new() { ApiKey = "k", ExtraQuery = { ["team"] = "\ud800" } }).Message, StringComparison.Ordinal);
        Assert.Contains("team", Refuse(new() { ApiKey = "k", ExtraQuery = { ["team"] = null! } }).Message, StringComparison.Ordinal);
        Assert.Contains("ExtraQuery", Refuse(new() { ApiKey = "k", ExtraQuery = { ["\udc00"] = "1" } }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_key_that_is_none_is_refused_at_once()
    {
        Assert.Contains("public key", Assert.Throws<ArgumentException>(static () => new TestClient(new() { ApiKey = "k", PublicKey = "x" })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => new TestClient(new() { ApiKey = "k", Webhooks = { PublicKeys = { "x" } } }));
    }

    [Fact]
    public void The_longest_response_is_what_an_array_can_hold() =>
        Assert.Equal(Array.MaxLength - 1, ClientSettings.From(new() { ApiKey = "k", MaxResponseBytes = int.MaxValue }, s_metadata).MaxResponseBytes);

    [Fact]
    public void No_timeout_at_all_is_allowed() =>
        ClientSettings.From(new() { ApiKey = "k", Timeout = Timeout.InfiniteTimeSpan }, s_metadata);

    [Fact]
    [Fault(62)]
    public void Text_of_the_options_shows_no_secret() =>
        Assert.DoesNotContain("secret", new TelnyxClientOptions { ApiKey = "secret", BaseAddress = new Uri("https://u:secret@x/") }.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://api.telnyx.com/.well-known/x", "http://127.0.0.1:5/.well-known/x")]
    [InlineData("https://other.example/x", "https://other.example/x")]
    [InlineData("https://api.telnyx.com.evil.example/x", "https://api.telnyx.com.evil.example/x")]
    public void Only_the_documents_own_host_follows_the_base_address(string absolute, string expected) =>
        Assert.Equal(expected, BaseAddress.Parse("http://127.0.0.1:5/v2", "x", "https://api.telnyx.com/v2").Rebase(absolute));

    private static ArgumentException Refuse(TelnyxClientOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => ClientSettings.From(options, s_metadata));
}
