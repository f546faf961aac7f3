using System.Net;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 21 to 36: how the signature is written.</summary>
public sealed class SignatureEncodingTests
{
    private static byte[] Raw => Convert.FromBase64String(Incoming.Signature);

    [Fact, BadInput(21)]
    public void Not_base64() => Refused("not-valid-base64!!!");

    [Fact, BadInput(22)]
    public void Alphabet_for_urls()
    {
        var signature = Enumerable.Range(0, 100)
            .Select(i => Incoming.Signer.Sign(Incoming.Body, Incoming.Now + i + "").Signature)
            .First(text => text.Contains('+', StringComparison.Ordinal) && text.Contains('/', StringComparison.Ordinal));
        Refused(signature.Replace('+', '-').Replace('/', '_'));
    }

    [Theory, BadInput(23, 24)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("===")]
    [InlineData("====")]
    public void Wrong_padding(string padding) => Refused(Incoming.Signature.TrimEnd('=') + padding);

    [Fact, BadInput(24)]
    public void Padding_in_the_middle_of_the_right_length() => Refused(Incoming.Signature[..84] + "====");

    [Theory, BadInput(25)]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void White_space_inside(string space)
    {
        Refused(Incoming.Signature.Insert(40, space));

        // The right length, and still not 64 bytes: Convert skips the white space.
        Refused(Incoming.Signature.Remove(40, space.Length).Insert(40, space));
    }

    [Fact, BadInput(26)]
    public void Nul_inside()
    {
        Refused(Incoming.Signature.Insert(40, "\0"));
        Refused(Incoming.Signature.Remove(40, 1).Insert(40, "\0"));
        Refused(Incoming.Signature + "\0");
    }

    [Fact, BadInput(27)]
    public void Bits_behind_the_last_byte()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var last = Alphabet.IndexOf(Incoming.Signature[85], StringComparison.Ordinal);
        Assert.Equal(0, last % 16);
        for (var bits = 1; bits < 16; bits++)
        {
            Refused($"{Incoming.Signature[..85]}{Alphabet[last + bits]}==");
        }
    }

    [Fact, BadInput(28)]
    public void Hexadecimal() => Refused(Convert.ToHexString(Raw));

    [Theory, BadInput(29, 30, 31, 32)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(66)]
    [InlineData(0)]
    [InlineData(32)]
    public void Other_lengths(int length)
    {
        var raw = Raw;
        Array.Resize(ref raw, length);
        var reason = length == 0 ? MissingSignature : MalformedSignature;
        Incoming.Refuses(reason, Incoming.Body, Convert.ToBase64String(raw), Incoming.Timestamp);
        Refused("====");
    }

    [Fact, BadInput(33)]
    public void Sixty_four_zeros() =>
        Incoming.Refuses(SignatureMismatch, Incoming.Body, Convert.ToBase64String(new byte[64]), Incoming.Timestamp);

    [Theory, BadInput(34)]
    [InlineData('\u0410')]
    [InlineData('\uff21')]
    [InlineData('\u0131')]
    public void Letters_that_look_alike(char letter) => Refused(letter + Incoming.Signature[1..]);

    [Fact, BadInput(35)]
    public void Percent_encoded()
    {
        Assert.EndsWith("%3D%3D", WebUtility.UrlEncode(Incoming.Signature), StringComparison.Ordinal);
        Refused(WebUtility.UrlEncode(Incoming.Signature));
    }

    [Fact, BadInput(36)]
    public void Characters_that_lenient_decoders_skip()
    {
        foreach (var junk in "!$&*-_.,;: \t\"'\\")
        {
            Refused(Incoming.Signature.Insert(10, junk.ToString()));
            Refused(Incoming.Signature.Remove(10, 1).Insert(10, junk.ToString()));
        }
    }

    private static void Refused(string signature) => Incoming.Refuses(MalformedSignature, Incoming.Body, signature, Incoming.Timestamp);
}
