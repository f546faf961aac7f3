using System.Globalization;
using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Text of the document can hold anything; the emitted text stays valid and the same everywhere.</summary>
public sealed class TextTests
{
    public static TheoryData<string> Nasty =>
    [
        "</summary><script>", "a & b < c > d", "*/ //", "\"quoted\\\"", "line\u2028separator\u2029and\u0085next", "nul\0 bell\a del\x7f",
        "half \ud83d pair", "pair \ud83d\ude80", "`a` `b", "``", "`", "- ", "\n\n- x\n-  \n\n\n- y\n", "{0} {{1}}", "\ufffe\uffff", "\r\n- a\r\n\r\nb", "x" + new string('y', 300) + " z",
    ];

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Any_text_compiles_in_every_place(string text)
    {
        var words = new Documentation(text, text, text, text);
        var property = new PropertyModel("A", text, Tiny.Text, Presence.Optional, words);
        var operation = Tiny.Operation(
            "DoAsync",
            text,
            text,
            new(Tiny.Class("Thing"), BodyKind.Json, false, true) { Summary = text },
            new(ResponseKind.Page, Tiny.Class("Thing"), text, new(PagingStyle.Cursor, text, text, text))) with
        {
            Accessor = text,
            Documentation = words,
            PathParameters = new([new("id", text, Tiny.Text, words)]),
        };

        TestCompilation.Check(SdkEmitter.Emit(new SourceFileModel(
            Tiny.Options,
            "Things",
            text,
            new([Tiny.Service("ThingsService", operation)]),
            new(
            [
                new ClassModel("Thing", words, new([property, property with { Name = "B", Location = MemberLocation.Query }, property with { Name = "C", Constant = text }])),
                new EnumModel("Colour", words, new([new("Red", text, words)])),
                new TaggedUnionModel("Shape", words, text, new([new(text, "Circle")]), "UnknownShape"),
                Tiny.Model("Circle") with { BaseType = "Shape" },
            ]))));
    }

    [Fact]
    public void Lines_of_documentation_stay_within_120_columns()
    {
        var text = string.Join(' ', Enumerable.Repeat("several words", 200));
        var emitted = Tiny.Emit(new ClassModel("Thing", new(text, text, text), new([Tiny.Property("A", "a", Tiny.Text) with { Documentation = new(text, "- " + text) }])));

        Assert.All(emitted.Split('\n'), static line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void The_text_does_not_depend_on_culture_and_has_no_carriage_return_or_trailing_space()
    {
        var before = CultureInfo.CurrentCulture;
        var texts = new List<string>();
        foreach (var culture in new[] { "", "tr-TR", "fi-FI", "ar-SA" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            texts.Add(Tiny.Emit(Tiny.Service("ThingsService", Tiny.Operation("IndexAsync", "get", "i", null, new(ResponseKind.Nothing))), Tiny.Model("Thing", Tiny.Property("Id", "id\r\n", Tiny.Text) with { TracksNull = true })));
        }

        CultureInfo.CurrentCulture = before;
        Assert.Single(texts.Distinct());
        Assert.DoesNotContain('\r', texts[0]);
        Assert.All(texts[0].Split('\n'), static line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Only_namespaces_that_are_used_are_imported()
    {
        var emitted = Tiny.Emit(Tiny.Model("Thing", Tiny.Property("A", "a", Tiny.Text)));

        Assert.Equal(
            ["using System.CodeDom.Compiler;", "using System.Text.Json.Serialization;", "using Telnyx;", "using Telnyx.Json;"],
            emitted.Split('\n').Where(static line => line.StartsWith("using ", StringComparison.Ordinal)));
    }
}
