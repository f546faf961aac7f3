using System.Globalization;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class TimeTests
{
    [Theory]
    [InlineData("\"2024-05-01T10:20:30Z\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2024-05-01t10:20:30z\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2024-05-01 10:20:30\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2024-05-01T10:20:30\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2024-05-01T10:20\"", "2024-05-01T10:20:00.0000000+00:00")]
    [InlineData("\"2024-05-01\"", "2024-05-01T00:00:00.0000000+00:00")]
    [InlineData("\"2024-05-01T10:20:30.1Z\"", "2024-05-01T10:20:30.1000000+00:00")]
    [InlineData("\"2024-05-01T10:20:30.123456789Z\"", "2024-05-01T10:20:30.1234567+00:00")]
    [InlineData("\"2024-05-01T10:20:30+02:00\"", "2024-05-01T10:20:30.0000000+02:00")]
    [InlineData("\"2024-05-01T10:20:30-0530\"", "2024-05-01T10:20:30.0000000-05:30")]
    [InlineData("\"2024-05-01 10:20:30+00\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2024-05-01 10:20:30 UTC\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"2016-12-31T23:59:60Z\"", "2016-12-31T23:59:59.0000000+00:00")]
    [InlineData("\"Wed, 01 May 2024 10:20:30 GMT\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("\"Wed, 01 May 2024 10:20:30 +0000\"", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("1714558830", "2024-05-01T10:20:30.0000000+00:00")]
    [InlineData("1714558830.5", "2024-05-01T10:20:30.5000000+00:00")]
    [InlineData("1714558830123", "2024-05-01T10:20:30.1230000+00:00")]
    [InlineData("0", "1970-01-01T00:00:00.0000000+00:00")]
    public void Every_usual_form_is_read(string json, string expected) =>
        Assert.Equal(expected, Text.Read<Dial>($$"""{"starts_at":{{json}}}""").StartsAt!.Value.ToString("o", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"2024-13-01T00:00:00Z\"")]
    [InlineData("\"2024-05-01T25:00:00Z\"")]
    [InlineData("\"2024-05-01T10:20:30+25:00\"")]
    [InlineData("\"2024-05-01T10:20:30Zoo\"")]
    [InlineData("\"2024-05-01T10:20:\"")]
    [InlineData("\"0001-01-01T00:00:00+05:00\"")]
    [InlineData("\"2024-05-01T10:20:30.Z\"")]
    [InlineData("1e300")]
    [InlineData("true")]
    public void What_is_no_time_is_refused(string json) =>
        Assert.Throws<TelnyxSerializationException>(() => Text.Read<Dial>($$"""{"starts_at":{{json}}}"""));

    [Fact]
    public void A_date_is_the_date_as_written() =>
        Assert.Equal(new DateOnly(2024, 5, 1), Text.Read<Dial>("""{"day":"2024-05-01T23:59:59-11:00"}""").Day);

    [Fact]
    public void Times_are_written_as_ISO_8601()
    {
        var dial = new Dial { To = "t", From = "f", StartsAt = new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero), Day = new DateOnly(2024, 5, 1) };
        Assert.Equal("""{"to":"t","from":"f","starts_at":"2024-05-01T10:00:00Z","day":"2024-05-01"}""", Text.Write(dial));

        dial.StartsAt = new DateTimeOffset(2024, 5, 1, 10, 0, 0, 5, TimeSpan.FromHours(2));
        Assert.Contains("\"2024-05-01T10:00:00.005+02:00\"", Text.Write(dial), StringComparison.Ordinal);
    }
}
