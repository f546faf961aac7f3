using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class WritingTests
{
    [Fact]
    public void What_was_not_set_is_not_written() => Assert.Equal("""{"to":"t","from":"f"}""", Text.Write(new Dial { To = "t", From = "f" }));

    [Fact]
    public void Phone_numbers_and_letters_beyond_ASCII_are_written_as_they_are() =>
        Assert.Equal("""{"name":"+1800é<&>'😀"}""", Text.Write(new Header { Name = "+1800é<&>'😀" }).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));

    [Fact]
    public void An_explicit_null_is_written_and_a_later_value_takes_it_back()
    {
        var dial = new Dial { To = "t", From = "f", ClientState = null, TimeoutSecs = null };
        Assert.Equal("""{"to":"t","from":"f","timeout_secs":null,"client_state":null}""", Text.Write(dial));

        dial.ClientState = "again";
        Assert.Equal("""{"to":"t","from":"f","timeout_secs":null,"client_state":"again"}""", Text.Write(dial));

        dial.TimeoutSecs = 5;
        dial.ClientState = null;
        Assert.Equal("""{"to":"t","from":"f","timeout_secs":5,"client_state":null}""", Text.Write(dial));
    }

    [Fact]
    public void Explicit_nulls_belong_to_their_own_model()
    {
        var patch = new Patch { Inner = new Patch { Name = "inner" }, Name = null };
        Assert.Equal("""{"inner":{"name":"inner"},"name":null}""", Text.Write(patch));

        patch = new Patch { Inner = new Patch { Name = null }, Name = "outer" };
        Assert.Equal("""{"inner":{"name":null},"name":"outer"}""", Text.Write(patch));
    }

    [Fact]
    public void Nulls_of_models_with_many_members_are_kept_apart()
    {
        var extras = new ModelExtras();
        foreach (var member in new[] { 0, 63, 64, 127, 200 })
        {
            extras.SetNull(member, isNull: true);
        }

        extras.SetNull(64, isNull: false);
        extras.SetNull(500, isNull: false);

        Assert.Equal([0, 63, 127, 200], Enumerable.Range(0, 600).Where(extras.IsNull));
    }

    [Fact]
    public void Additional_properties_are_sent_along()
    {
        var header = new Header { Name = "a" };
        header.AdditionalProperties["undocumented"] = Text.Element("[1,2]");

        Assert.Equal("""{"name":"a","undocumented":[1,2]}""", Text.Write(header));
    }

    [Theory]
    [Fault(81)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_JSON_cannot_say_is_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => Text.Write(new Dial { To = "t", From = "f", Speed = value }));

        // And the writer of the thread is not left in the middle of it.
        Assert.Equal("""{"name":"a"}""", Text.Write(new Header { Name = "a" }));
    }

    [Fact]
    [Fault(82)]
    public void An_object_that_contains_itself_is_refused()
    {
        var nested = new Nested();
        nested.Inner = nested;

        Assert.Contains("contain itself", Assert.Throws<TelnyxSerializationException>(() => Text.Write(nested)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_goes_as_deep_as_reading()
    {
        var deepest = Enumerable.Range(0, 63).Aggregate(new Nested(), (inner, _) => new Nested { Inner = inner });

        Assert.Equal(Text.Write(deepest), Text.Write(Text.Read<Nested>(Text.Write(deepest))));
        Assert.Throws<TelnyxSerializationException>(() => Text.Write(new Nested { Inner = deepest }));
        Assert.Throws<TelnyxSerializationException>(() => Text.Read<Nested>($$"""{"inner":{{Text.Write(deepest)}}}"""));
    }

    [Fact]
    public void A_body_larger_than_the_buffer_is_written_whole()
    {
        var name = new string('x', 3_000_000);

        Assert.Equal(name, Text.Read<Header>(Text.Write(new Header { Name = name })).Name);
        Assert.Equal("""{"name":"a"}""", Text.Write(new Header { Name = "a" }));
    }

    [Fact]
    public void Writing_costs_only_the_bytes_that_are_handed_out()
    {
        var header = new Header { Name = "name", Value = "value" };
        var length = JsonText.Bytes(header).Length;

        Assert.InRange(Allocated.By(() => JsonText.Bytes(header)), length, length + 32);
    }

    private sealed class Patch : TelnyxModel
    {
        private static readonly JsonNames s_names = new("inner\nname"u8);
        private string? _name;

        public Patch? Inner { get; set; }

        public string? Name
        {
            get => _name;
            set
            {
                _name = value;
                Assigned(1, value is null);
            }
        }

        protected override void Write(ModelWriter json)
        {
            json.Start(this, s_names);
            json.Model(0, Inner);
            json.String(1, Name);
            json.End(this);
        }
    }
}
