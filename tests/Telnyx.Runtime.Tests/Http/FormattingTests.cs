using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>What is sent does not depend on where the program runs.</summary>
public sealed class FormattingTests
{
    private static readonly string[] s_cultures =
    [
        "tr-TR", "de-DE", "ar-SA", "fa-IR", "fi-FI", "hi-IN", "th-TH", "fr-CH", "sv-SE", "he-IL",
        "my-MM", "ja-JP",
    ];

    private static readonly ClientSettings s_settings = ClientSettings.From(
        new TelnyxClientOptions { ApiKey = "k" }, new SdkMetadata("https://api.example/v2"));

    [Fact]
    [Fault(80)]
    public void Any_values_are_the_same_bytes_in_every_culture()
    {
        var calls = from culture in Gen.Elements(s_cultures)
                    from number in ArbMap.Default.GeneratorFor<NormalFloat>()
                    from whole in ArbMap.Default.GeneratorFor<long>()
                    from time in ArbMap.Default.GeneratorFor<DateTimeOffset>()
                    from flag in ArbMap.Default.GeneratorFor<bool>()
                    from text in ArbMap.Default.GeneratorFor<NonEmptyString>()
                    select (culture, new Values(number.Get, whole, time, flag, Valid(text.Get)));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(calls.ToArbitrary(), static call =>
            Sent(call.Item2, call.culture) == Sent(call.Item2, culture: "")));
    }

    [Fact]
    [Fault(80)]
    public void Any_time_and_retries_are_read_and_told_alike_in_every_culture()
    {
        var headers = new TelnyxHeaders([new("Retry-After", "Sun, 06 Nov 2033 08:49:37 GMT")]);
        var expected = In("", Told);

        Assert.All(s_cultures, culture => Assert.Equal(expected, In(culture, Told)));

        string Told()
        {
            var wait = RetryAfterHeader.Read(headers, new Retries.InstantTime());
            var slow = new Deadline(TimeSpan.FromSeconds(1.5), TimeProvider.System, default);
            slow.Dispose();
            var failure = new TelnyxServerException((System.Net.HttpStatusCode)503) { Attempts = 12345 };
            return $"{wait?.Ticks} {failure.Message} {slow.Translate(new OperationCanceledException(null, new TimeoutException()), "x")?.Message}";
        }
    }

    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("x" + text));

    private static T In<T>(string culture, Func<T> make)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    /// <summary>Everything that leaves: address, headers, JSON and form.</summary>
    private static string Sent(Values values, string culture) => In(culture, () =>
    {
        var options = new RequestOptions
        {
            Timeout = TimeSpan.FromSeconds(90),
            MaxRetries = 3,
            ExtraHeaders = { ["X-I"] = values.Whole.ToString(CultureInfo.InvariantCulture) },
            ExtraQuery = { [values.Text] = values.Text },
        };
        var operation = new Operation("things.get", HttpMethod.Get, "things/{id}/{number}");
        var request = new ApiRequest(operation, options).Path("id", values.Text).Path("number", values.Whole)
            .Parameters(new Parameters(values));
        var model = new Dial
        {
            To = values.Text,
            From = "I",
            Speed = values.Number,
            Limit = values.Whole,
            StartsAt = values.Time,
            Day = DateOnly.FromDateTime(values.Time.UtcDateTime),
            Record = values.Flag,
        };
        using var message = request.ToMessage(s_settings);
        return $"{message.RequestUri!.AbsoluteUri}\n{message.Headers}\n{Json.Text.Write(model)}\n{UrlText.Form(JsonFlattener.Members(model))}";
    });

    private sealed record Values(double Number, long Whole, DateTimeOffset Time, bool Flag, string Text);

    private sealed class Parameters(Values values) : IRequestParameters
    {
        void IRequestParameters.WriteParameters(ParameterWriter parameters)
        {
            parameters.QueryDouble("d", values.Number);
            parameters.QueryInt32("i", unchecked((int)values.Whole));
            parameters.QueryInt64("l", values.Whole);
            parameters.QueryBoolean("b", values.Flag);
            parameters.QueryDateTime("t", values.Time);
            parameters.QueryDate("day", DateOnly.FromDateTime(values.Time.UtcDateTime));
            parameters.QueryList("list", [values.Number, -values.Number], static (json, value) => json.DoubleValue(value));
            parameters.QueryMap("map", new Dictionary<string, long> { ["k"] = values.Whole }, static (json, value) => json.Int64Value(value));
            parameters.QueryObject("object", new Dial { To = values.Text, From = "i", Speed = values.Number, StartsAt = values.Time });
            parameters.HeaderDouble("X-D", values.Number);
            parameters.HeaderInt64("X-L", values.Whole);
            parameters.HeaderBoolean("X-B", values.Flag);
            parameters.HeaderDateTime("X-T", values.Time);
            parameters.HeaderDate("X-Day", DateOnly.FromDateTime(values.Time.UtcDateTime));
        }
    }
}
