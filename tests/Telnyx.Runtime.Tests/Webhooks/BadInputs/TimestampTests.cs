using System.Globalization;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 66 to 92: the timestamp, always with a signature that is right for its text.</summary>
public sealed class TimestampTests
{
    [Theory]
    [BadInput(66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 88, 92)]
    [InlineData("not-a-number")]
    [InlineData("notanumber")]
    [InlineData("-1700000000")]
    [InlineData("-170000000")]
    [InlineData("+1700000000")]
    [InlineData("+170000000")]
    [InlineData(" 1700000000")]
    [InlineData("1700000000 ")]
    [InlineData(" 170000000")]
    [InlineData("1700000000\0")]
    [InlineData("170000000\0")]
    [InlineData("1_700_000_000")]
    [InlineData("1,700")]
    [InlineData("1700000000.5")]
    [InlineData("170000000.")]
    [InlineData("1.7e9")]
    [InlineData("1700000e+3")]
    [InlineData("0x6553F100")]
    [InlineData("\uff11\uff17\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10")]
    [InlineData("\u0661\u0667\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660")]
    [InlineData("1700000000000")]
    [InlineData("01700000000")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("253402300800")]
    [InlineData("2023-11-14T22:13:20Z")]
    [InlineData("2023-11-14")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("170")]
    public void Malformed(string timestamp) => Incoming.Refuses(
        MalformedTimestamp, Incoming.Body, Incoming.Signer.Sign(Incoming.Body, timestamp).Signature, timestamp);

    [Theory, BadInput(78, 92)]
    [InlineData("0170000000")]
    [InlineData("0000000000")]
    [InlineData("2147483648")]
    [InlineData("4294967296")]
    [InlineData("9999999999")]
    public void Far_away(string timestamp) => Incoming.Refuses(
        TimestampOutsideTolerance, Incoming.Body, Incoming.Signer.Sign(Incoming.Body, timestamp).Signature, timestamp);

    [Fact, BadInput(78)]
    public void The_text_is_what_was_signed()
    {
        var webhooks = Incoming.Create(options => options.Tolerance = Timeout.InfiniteTimeSpan);
        webhooks.Verify(Incoming.Body, Incoming.Signer.Sign(Incoming.Body, "0000000170").Signature, "0000000170");
        Incoming.Refuses(SignatureMismatch, Incoming.Body, Incoming.Signer.Sign(Incoming.Body, "170").Signature, "0000000170", webhooks);
    }

    [Theory, BadInput(85, 86)]
    [InlineData(300)]
    [InlineData(-300)]
    [InlineData(299)]
    public void Exactly_the_tolerance_is_accepted(int away) => Verify(Incoming.Now + away, TimeSpan.FromSeconds(300));

    [Theory, BadInput(85, 86)]
    [InlineData(301)]
    [InlineData(-301)]
    public void A_second_more_is_not(int away)
    {
        var webhooks = Incoming.Create(options => options.TimeProvider = new FixedTime(Incoming.Now + away));
        Incoming.Refuses(TimestampOutsideTolerance, Incoming.Body, Incoming.Signature, Incoming.Timestamp, webhooks);
    }

    [Fact, BadInput(87)]
    public void Changed_by_a_second() => Incoming.Refuses(SignatureMismatch, Incoming.Body, Incoming.Signature, "1700000001");

    [Fact, BadInput(89)]
    public void Tolerances()
    {
        Verify(Incoming.Now, TimeSpan.Zero);
        Verify(Incoming.Now + 900, TimeSpan.FromSeconds(900));
        Verify(Incoming.Now + 1_000_000_000, Timeout.InfiniteTimeSpan);
        Assert.Throws<TelnyxWebhookException>(() => Verify(Incoming.Now + 1, TimeSpan.Zero));
        foreach (var tolerance in (TimeSpan[])[TimeSpan.FromTicks(-1), TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromDays(2)])
        {
            Assert.Throws<ArgumentException>(() => Incoming.Create(options => options.Tolerance = tolerance));
        }
    }

    [Fact, BadInput(90)]
    public void The_clock_steps_back()
    {
        var clock = new FixedTime(Incoming.Now);
        var webhooks = Incoming.Create(options => options.TimeProvider = clock);
        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        clock.UnixSeconds -= 301;
        Incoming.Refuses(TimestampOutsideTolerance, Incoming.Body, Incoming.Signature, Incoming.Timestamp, webhooks);
        clock.UnixSeconds += 301;
        webhooks.Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
    }

    [Theory, BadInput(91)]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Cultures(string name)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            var signed = Incoming.Signer.Sign(Incoming.Body, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now));
            Assert.Equal(new(Incoming.Signature, Incoming.Timestamp), signed with { });
            Incoming.Webhooks.Verify(Incoming.Body, signed.Headers);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact, BadInput(92)]
    public void After_the_end_of_32_bits()
    {
        const string Late = "2200000000";
        var webhooks = Incoming.Create(options => options.TimeProvider = new FixedTime(2_200_000_000));
        webhooks.Verify(Incoming.Body, Incoming.Signer.Sign(Incoming.Body, Late).Signature, Late);
    }

    private static void Verify(long now, TimeSpan tolerance) => Incoming.Create(options =>
    {
        options.TimeProvider = new FixedTime(now);
        options.Tolerance = tolerance;
    }).Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
}
