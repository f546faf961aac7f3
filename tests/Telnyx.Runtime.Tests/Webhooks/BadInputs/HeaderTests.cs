using System.Net.Http.Headers;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 1 to 20: headers.</summary>
public sealed class HeaderTests
{
    private const string S = Webhooks.SignatureHeader;
    private const string T = Webhooks.TimestampHeader;

    [Fact, BadInput(1)]
    public void Signature_missing() => Incoming.Refuses(MissingSignature, Incoming.Headers((T, Incoming.Timestamp)));

    [Fact, BadInput(2)]
    public void Timestamp_missing() => Incoming.Refuses(MissingTimestamp, Incoming.Headers((S, Incoming.Signature)));

    [Fact, BadInput(3)]
    public void Both_missing() => Incoming.Refuses(MissingSignature, Incoming.Headers());

    [Theory, BadInput(4, 5, 6, 7)]
    [InlineData("", Incoming.Timestamp, MissingSignature)]
    [InlineData(null, "", MissingTimestamp)]
    [InlineData("   ", Incoming.Timestamp, MalformedSignature)]
    [InlineData(null, " \t ", MalformedTimestamp)]
    [InlineData(null, "          ", MalformedTimestamp)]
    public void Empty_or_white_space(string? signature, string timestamp, WebhookFailureReason reason) =>
        Incoming.Refuses(reason, Incoming.Body, signature ?? Incoming.Signature, timestamp);

    [Theory, BadInput(8)]
    [InlineData("Telnyx-Signature-Ed25519", "Telnyx-Timestamp")]
    [InlineData("TELNYX-SIGNATURE-ED25519", "TELNYX-TIMESTAMP")]
    public void Any_case_of_the_names_is_accepted(string s, string t) =>
        Incoming.Webhooks.Verify(Incoming.Body, Incoming.Headers((s, Incoming.Signature), (t, Incoming.Timestamp)));

    [Theory, BadInput(9, 10, 11)]
    [InlineData(null, null)]
    [InlineData("bad", null)]
    [InlineData(null, "bad")]
    public void Signature_twice(string? first, string? second) => Incoming.Refuses(
        DuplicateHeader,
        Incoming.Headers((S, first ?? Incoming.Signature), (T, Incoming.Timestamp), (S.ToUpperInvariant(), second ?? Incoming.Signature)));

    [Theory, BadInput(12)]
    [InlineData("1700000001")]
    [InlineData(Incoming.Timestamp)]
    public void Timestamp_twice(string second) =>
        Incoming.Refuses(DuplicateHeader, Incoming.Headers((S, Incoming.Signature), (T, Incoming.Timestamp), (T, second)));

    [Theory, BadInput(9, 12)]
    [InlineData(S)]
    [InlineData(T)]
    public void Two_values_under_one_name(string twice)
    {
        List<KeyValuePair<string, IEnumerable<string>>> headers =
        [
            new(S, Enumerable.Repeat(Incoming.Signature, twice == S ? 2 : 1)),
            new(T, Enumerable.Repeat(Incoming.Timestamp, twice == T ? 2 : 1)),
        ];
        var e = Assert.Throws<TelnyxWebhookException>(() => Incoming.Webhooks.Unwrap(Incoming.Body, headers));
        Assert.Equal(DuplicateHeader, e.Reason);
        e = Assert.Throws<TelnyxWebhookException>(
            () => Incoming.Webhooks.Unwrap(Incoming.Body, name => headers.Single(header => header.Key == name).Value));
        Assert.Equal(DuplicateHeader, e.Reason);
    }

    [Fact, BadInput(13)]
    public void Signature_joined_by_comma() =>
        Incoming.Refuses(MalformedSignature, Incoming.Body, $"{Incoming.Signature},{Incoming.Signature}", Incoming.Timestamp);

    [Fact, BadInput(14)]
    public void Timestamp_joined_by_comma() =>
        Incoming.Refuses(MalformedTimestamp, Incoming.Body, Incoming.Signature, $"{Incoming.Timestamp},{Incoming.Timestamp}");

    [Fact, BadInput(15)]
    public void No_collection_and_no_values()
    {
        Assert.Throws<ArgumentNullException>(() => Incoming.Webhooks.Verify(Incoming.Body, (Dictionary<string, string>)null!));
        Assert.Throws<ArgumentNullException>(() => Incoming.Webhooks.Verify(Incoming.Body, (HttpHeaders)null!));
        Assert.Throws<ArgumentNullException>(() => Incoming.Webhooks.Verify(Incoming.Body, (Func<string, IEnumerable<string?>?>)null!));
        Assert.Throws<ArgumentNullException>(() => Incoming.Webhooks.Verify((string)null!, Incoming.Signature, Incoming.Timestamp));
        Incoming.Refuses(MissingSignature, Incoming.Headers((null!, "x"), (S, null!), (T, Incoming.Timestamp)));
        var e = Assert.Throws<TelnyxWebhookException>(() => Incoming.Webhooks.Verify(Incoming.Body, static _ => null));
        Assert.Equal(MissingSignature, e.Reason);
        e = Assert.Throws<TelnyxWebhookException>(() => Incoming.Webhooks.Verify(Incoming.Body, static _ => [null]));
        Assert.Equal(MissingSignature, e.Reason);
    }

    [Theory, BadInput(16)]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("\t", "")]
    public void White_space_around(string before, string after)
    {
        Incoming.Refuses(MalformedSignature, Incoming.Body, before + Incoming.Signature + after, Incoming.Timestamp);
        Incoming.Refuses(MalformedTimestamp, Incoming.Body, Incoming.Signature, before + Incoming.Timestamp + after);
    }

    [Fact, BadInput(17)]
    public void Headers_of_another_scheme_only() => Incoming.Refuses(
        MissingSignature,
        Incoming.Headers(
            ("webhook-id", "msg_1"), ("webhook-timestamp", Incoming.Timestamp), ("webhook-signature", "v1,K5oZfzN95Z3bnCBEAxsgE=")));

    [Theory, BadInput(18)]
    [InlineData("v1a,")]
    [InlineData("ed25519=")]
    public void Signature_with_the_prefix_of_a_scheme(string prefix) =>
        Incoming.Refuses(MalformedSignature, Incoming.Body, prefix + Incoming.Signature, Incoming.Timestamp);

    [Fact, BadInput(19, 20)]
    public void A_megabyte_in_a_header()
    {
        Incoming.Refuses(MalformedSignature, Incoming.Body, new string('A', 1 << 20), Incoming.Timestamp);
        Incoming.Refuses(MalformedTimestamp, Incoming.Body, Incoming.Signature, new string('1', 1 << 20));
    }
}
