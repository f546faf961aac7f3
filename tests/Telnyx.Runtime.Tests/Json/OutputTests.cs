using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>The writer of tokens says what <see cref="Utf8JsonWriter"/> says, byte by byte.</summary>
public sealed class OutputTests
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public void Any_text_is_written_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Texts().ToArbitrary(), static text =>
        Same(json => json.StringValue(text), json => json.WriteStringValue(text))));

    [Fact]
    public void Any_name_is_written_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Texts().ToArbitrary(), static name => Same(
        json => json.MapValue(new Dictionary<string, long> { [name] = 1, ["second"] = 2 }, static (output, value) => output.Int64Value(value)),
        json =>
        {
            json.WriteStartObject();
            json.WriteNumber(name, 1);
            json.WriteNumber("second", 2);
            json.WriteEndObject();
        })));

    [Fact]
    public void Every_character_is_written_the_same()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            foreach (var text in new[] { "a" + (char)c, (char)c + "leven char", "eleven cha" + (char)c, (char)c + "twenty characters of" + (char)c + "text" })
            {
                Assert.True(Same(json => json.StringValue(text), json => json.WriteStringValue(text)), $"U+{c:X4}");
            }
        }
    }

    [Fact]
    public void Any_number_is_written_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll<long, NormalFloat>(static (whole, real) =>
        Same(json => json.Int64Value(whole), json => json.WriteNumberValue(whole))
        && Same(json => json.DoubleValue(real.Get), json => json.WriteNumberValue(real.Get))));

    [Theory]
    [InlineData(-0d)]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(1e21)]
    public void The_ends_of_numbers_are_written_the_same(double value) =>
        Assert.True(Same(json => json.DoubleValue(value), json => json.WriteNumberValue(value)));

    [Fact]
    public void Any_time_is_written_the_same() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Times().ToArbitrary(), static time =>
        Same(json => json.DateTimeValue(time), json => Expected(json, time))));

    [Fact]
    public void Options_of_the_users_writer_count()
    {
        Assert.Equal("{\n  \"name\": \"\\u002B1\"\n}", JsonSerializer.Serialize(new Header { Name = "+1" }, s_indented));
        Assert.Equal("[{\"name\":\"a\"},null]", JsonSerializer.Serialize(new[] { new Header { Name = "a" }, null }));
    }

    private static void Expected(Utf8JsonWriter json, DateTimeOffset time)
    {
        if (time.Offset == TimeSpan.Zero)
        {
            json.WriteStringValue(time.UtcDateTime);
        }
        else
        {
            json.WriteStringValue(time);
        }
    }

    private static Gen<string> Texts() =>
        from pieces in Gen.ListOf(Gen.Elements("a", "+18005550100", "é", "\"", "\\", "\n", "\u007f", "\u2028", "😀", "\ud800", "<&>'", "中", new string('x', 5000)))
        select string.Concat(pieces);

    private static Gen<DateTimeOffset> Times() =>
        from ticks in ArbMap.Default.GeneratorFor<DateTime>()
        from fraction in Gen.Elements(0L, 1, 10, 1_000_000, 1_120_000, 9_999_999)
        from minutes in Gen.Elements(0, 60, -330, 840)
        let at = new DateTime(Math.Clamp(ticks.Ticks, TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)))
        select new DateTimeOffset(at.AddTicks(fraction - (at.Ticks % TimeSpan.TicksPerSecond)), TimeSpan.FromMinutes(minutes));

    private static bool Same(Action<ModelWriter> ours, Action<Utf8JsonWriter> theirs)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            theirs(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) == Encoding.UTF8.GetString(JsonText.Bytes(ours, static (json, write) => write(json)));
    }
}
