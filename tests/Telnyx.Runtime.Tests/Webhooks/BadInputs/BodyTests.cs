using System.IO.Compression;
using System.Text;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 93 to 109: the body.</summary>
public sealed class BodyTests
{
    [Fact, BadInput(93)]
    public void Empty()
    {
        Mismatch([]);
        Malformed([]);
    }

    [Fact, BadInput(94, 107)]
    public void A_changed_or_missing_byte()
    {
        for (var i = 0; i < Incoming.Body.Length; i++)
        {
            byte[] changed = [.. Incoming.Body];
            changed[i] ^= 1;
            Mismatch(changed);
            Mismatch(Incoming.Body[..i]);
        }
    }

    [Theory, BadInput(95, 96, 97, 98)]
    [InlineData("{\"a\":1}", "{\"a\":1}\n")]
    [InlineData("{\"a\":1}\n", "{\"a\":1}")]
    [InlineData("{\"a\":1}\r\n", "{\"a\":1}\n")]
    [InlineData("{\"a\":1}\n", "{\"a\":1}\r\n")]
    [InlineData("{\"a\":1}", "{ \"a\": 1 }")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")]
    [InlineData("{\"a\":\"\\u00e9\"}", "{\"a\":\"\\u00E9\"}")]
    [InlineData("{\"a\":\"\\u00e9\"}", "{\"a\":\"é\"}")]
    [InlineData("{\"a\":1}", "\uFEFF{\"a\":1}")]
    [InlineData("\uFEFF{\"a\":1}", "{\"a\":1}")]
    public void Rewritten(string sent, string received)
    {
        var headers = Incoming.Signer.Sign(sent, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now));
        Incoming.Refuses(SignatureMismatch, Encoding.UTF8.GetBytes(received), headers.Signature, headers.Timestamp);
        Incoming.Webhooks.Unwrap(sent, headers.Headers);
    }

    [Fact, BadInput(99)]
    public void Invalid_utf8_is_verified_as_bytes_and_cannot_be_text()
    {
        byte[] body = [(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}'];
        var headers = Incoming.Signer.Sign(body, Incoming.Timestamp);
        Incoming.Webhooks.Verify(body, headers.Signature, headers.Timestamp);
        Malformed(body);
        var e = Assert.Throws<TelnyxWebhookException>(
            () => Incoming.Webhooks.Verify(Encoding.UTF8.GetString(body), headers.Signature, headers.Timestamp));
        Assert.Equal(SignatureMismatch, e.Reason);
    }

    [Fact, BadInput(100)]
    public void Half_a_surrogate_pair_in_text()
    {
        var e = Assert.Throws<TelnyxWebhookException>(
            () => Incoming.Webhooks.Unwrap("{\"a\":\"\ud800\"}", Incoming.Signature, Incoming.Timestamp));
        Assert.Equal(SignatureMismatch, e.Reason);
        e = Assert.Throws<TelnyxWebhookException>(() => Incoming.Webhooks.Verify("\ud800", "", Incoming.Timestamp));
        Assert.Equal(MissingSignature, e.Reason);
    }

    [Fact, BadInput(101, 102)]
    public void Nul_and_delimiter_inside()
    {
        Incoming.Webhooks.Verify("\0|\0"u8.ToArray(), Incoming.Signer.Sign("\0|\0"u8, Incoming.Timestamp).Headers);
        var result = Unwrap("""{"data":{"id":"a|b|c"}}""");
        Assert.Equal("a|b|c", result.Id);
        Malformed("{\"data\":{}}\0"u8.ToArray());
    }

    [Fact, BadInput(103)]
    public void The_delimiter_moved()
    {
        var signature = Incoming.Signer.Sign("{}"u8, Incoming.Timestamp).Signature;
        Incoming.Refuses(MalformedTimestamp, "0000000|{}"u8.ToArray(), signature, "170");
        Incoming.Refuses(MalformedTimestamp, "{}"u8.ToArray(), signature, "1700000000|");
    }

    [Theory, BadInput(104)]
    [InlineData((256 << 10) - 1)]
    [InlineData(256 << 10)]
    [InlineData((256 << 10) + 1)]
    [InlineData(1 << 20)]
    [InlineData(25 << 20)]
    public void Long_bodies(int length)
    {
        var body = Encoding.UTF8.GetBytes("{\"data\":{\"id\":\"" + new string('x', length - 18) + "\"}}");
        Assert.Equal(length, body.Length);
        Assert.Equal(length - 18, Incoming.Webhooks.Unwrap(body, Incoming.Signer.Sign(body, Incoming.Timestamp).Headers).Id!.Length);
    }

    [Fact, BadInput(105)]
    public void Compressed_bodies_are_verified_as_received()
    {
        using var buffer = new MemoryStream();
        using (var zip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Incoming.Body);
        }

        var compressed = buffer.ToArray();
        Incoming.Webhooks.Verify(compressed, Incoming.Signer.Sign(compressed, Incoming.Timestamp).Headers);
        Mismatch(compressed);
        Malformed(compressed);
    }

    [Theory, BadInput(108)]
    [InlineData("not json")]
    [InlineData("{\"data\":{}")]
    [InlineData("{\"data\":{}}}")]
    [InlineData("{\"data\":{}} {}")]
    [InlineData("{\"data\":{},}")]
    [InlineData("{'data':{}}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("17")]
    [InlineData("CallSid=v3%3Aabc&From=%2B18005550101")]
    public void Signed_but_not_an_event(string body) => Malformed(Encoding.UTF8.GetBytes(body));

    [Theory, BadInput(109)]
    [InlineData("[")]
    [InlineData("{\"data\":")]
    [InlineData("{\"a\":")]
    public void Signed_but_nested_without_end(string level) =>
        Malformed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(level, 100_000))));

    [Fact, BadInput(109)]
    public void Signed_with_duplicate_names_or_an_unknown_type()
    {
        var result = Unwrap("""{"data":{"id":"1","id":"2","event_type":"x.y","a":1,"a":2},"data":{"id":"3"},"meta":{},"meta":null}""");
        Assert.Equal("2", Assert.IsType<UnknownWebhookEvent>(result).Id);
        Assert.Equal("x.y", result.EventType);
        Assert.Equal(2, result.AdditionalProperties["a"].GetInt32());
    }

    private static WebhookEvent Unwrap(string body) => Incoming.Webhooks.Unwrap(
        body, Incoming.Signer.Sign(body, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now)).Headers);

    private static void Mismatch(byte[] body) => Incoming.Refuses(SignatureMismatch, body, Incoming.Signature, Incoming.Timestamp);

    private static void Malformed(byte[] body)
    {
        var headers = Incoming.Signer.Sign(body, Incoming.Timestamp).Headers;
        Incoming.Webhooks.Verify(body, headers);
        var e = Assert.Throws<TelnyxWebhookException>(() => Incoming.Webhooks.Unwrap(body, headers));
        Assert.Equal(MalformedBody, e.Reason);
    }
}
