using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class FuzzTests
{
    private static readonly byte[] s_document = Encoding.UTF8.GetBytes("""
        {"data":{"to":["+1","+2"],"from":"é😀","timeout_secs":30,"limit":12345678901,"speed":1.5e2,"record":true,"starts_at":"2024-05-01T10:00:00.1+02:00",
        "day":"2024-05-01","headers":[{"name":"a","value":"1"},{"name":"\u00e9\n"}],"tags":{"x":"y"},"voice":{"type":"elevenlabs","speed":0.5},
        "track":"inbound_track","tracks":["outbound_track"],"settings":{"gain":2.5},"extra":{"any":[1,null,{"a":false}]},"unknown":[{"b":"c"}]}}
        """);

    [Fact]
    [Fault(95)]
    public void Changed_bytes_never_raise_anything_else()
    {
        var changes = from count in Gen.Choose(1, 5)
                      from places in Gen.ListOf(Gen.Zip(Gen.Choose(0, s_document.Length - 1), Gen.Choose(0, 255)), count)
                      select places.ToArray();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(changes.ToArbitrary(), places =>
        {
            var body = s_document.ToArray();
            foreach (var (index, value) in places)
            {
                body[index] = (byte)value;
            }

            return ReadsOrFailsAsPromised(body);
        }));
    }

    [Fact]
    [Fault(86)]
    public void Documents_cut_anywhere_raise_nothing_else()
    {
        var end = Encoding.UTF8.GetString(s_document).LastIndexOf('}');
        for (var length = 0; length <= end; length++)
        {
            var cut = s_document.AsSpan(0, length).ToArray();
            Assert.Throws<TelnyxSerializationException>(() => JsonDocumentReader.Read(cut, ModelRead<Dial>.Instance, "data"u8));
        }
    }

    [Fact]
    [Fault(94)]
    public void Any_JSON_in_any_member_raises_nothing_else()
    {
        string[] values = ["null", "true", "0", "-1", "1.5", "1e999", "\"\"", "\"x\"", "\"5\"", "[]", "[1]", "[null]", "[[]]", "{}", "{\"a\":1}", "{\"type\":5}", "\"\\ud800\""];
        string[] members = ["to", "from", "timeout_secs", "limit", "speed", "record", "starts_at", "day", "headers", "tags", "voice", "track", "tracks", "client_state", "settings", "extra", "new"];
        var documents = from member in Gen.Elements(members)
                        from value in Gen.Elements(values)
                        from second in Gen.Elements(members)
                        from other in Gen.Elements(values)
                        select $$$"""{"data":{"{{{member}}}":{{{value}}},"{{{second}}}":{{{other}}}}}""";

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5000),
            Prop.ForAll(documents.ToArbitrary(), document => ReadsOrFailsAsPromised(Encoding.UTF8.GetBytes(document))));
    }

    [Fact]
    public void Any_text_survives_a_round_trip() =>
        Prop.ForAll<string>(text =>
        {
            // FsCheck makes lone surrogates too, which no JSON can hold.
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
            var header = new Header { Name = valid };
            header.AdditionalProperties[valid + "_"] = Text.Element("1");
            var read = Text.Read<Header>(Text.Write(header));
            return read.Name == valid && read.AdditionalProperties.ContainsKey(valid + "_");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_finite_number_survives_a_round_trip() =>
        Prop.ForAll<NormalFloat>(number =>
            Text.Read<Dial>(Text.Write(new Dial { To = "t", From = "f", Speed = number.Get })).Speed == number.Get).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_time_survives_a_round_trip() =>
        Prop.ForAll<DateTimeOffset>(time =>
        {
            var read = Text.Read<Dial>(Text.Write(new Dial { To = "t", From = "f", StartsAt = time })).StartsAt!.Value;
            return read == time && read.Offset == time.Offset;
        }).QuickCheckThrowOnFailure();

    private static bool ReadsOrFailsAsPromised(byte[] body)
    {
        Dial dial;
        try
        {
            dial = JsonDocumentReader.Read(body, ModelRead<Dial>.Instance, "data"u8);
        }
        catch (TelnyxSerializationException e)
        {
            return e.Path is not null && e.Path.StartsWith('$');
        }

        // What is required must be there to be written.
        dial.From ??= "f";
        dial.To = dial.To.Equals(default(DialTo)) ? "t" : dial.To;
        try
        {
            Text.Write(dial);
        }
        catch (TelnyxSerializationException e)
        {
            // Half a surrogate pair in a member that nobody knows is only noticed when it is written.
            return e.Message.Contains("Unicode", StringComparison.Ordinal);
        }

        return true;
    }
}
