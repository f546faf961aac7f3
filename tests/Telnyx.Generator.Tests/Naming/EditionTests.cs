using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>What a later edition of the table brings, or what no table has, renames nothing: not even with the better claim.</summary>
public sealed class EditionTests
{
    private const string Options = """{"type":"object","properties":{"rate":{"type":"integer"},"pitch":{"type":"integer"}}}""";
    private const string Mode = """{"type":"string","enum":["fast","slow"]}""";

    private static readonly TinyDocument s_document = new TinyDocument()
        .Send("POST", "/zebras", $$"""{"type":"object","properties":{"options":{{Options}},"mode":{{Mode}},"zebra_mode":{{Mode}} } }""")
        .Send("POST", "/yaks", $$"""{"type":"object","properties":{"options":{{Options}} } }""")
        .Get("/zebras", """{"type":"array","items":{"$ref":"#/components/schemas/ZebraService"}}""")
        .Schema("ZebraService", """{"type":"object","properties":{"text":{"type":"string"}}}""");

    private const string Table = "http_method\tpath\taccessor\tedition\nPOST\t/zebras\tzebras.create\nPOST\t/yaks\tyaks.create\nGET\t/zebras\tzebras.list\n";

    public static TheoryData<string, string> Additions => new()
    {
        // The same inline type at a place that is first in the alphabet.
        { "/aardvarks", $$"""{"type":"object","properties":{"options":{{Options}} } }""" },

        // Components with the names that inline types have.
        { "/aardvarks", """{"$ref":"#/components/schemas/YakOptions"}""" },
        { "/aardvarks", """{"type":"object","properties":{"mode":{"$ref":"#/components/schemas/ZebraMode"}}}""" },

        // A service with the name of a component.
        { "/zebra", """{"type":"object","properties":{"text":{"type":"string"}}}""" },

        // A component that has the inline type as a member.
        { "/aardvarks", """{"type":"object","properties":{"holder":{"$ref":"#/components/schemas/Holder"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_no_table_has_renames_nothing(string path, string body) =>
        Assert.Empty(Renamed(path, body, Table));

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_a_later_edition_brings_renames_nothing(string path, string body) =>
        Assert.Empty(Renamed(path, body, Table + $"POST\t{path}\t{path[1..]}.create\t1\n"));

    [Theory]
    [MemberData(nameof(Additions))]
    public void In_one_edition_the_better_claim_wins(string path, string body) =>
        Assert.NotEmpty(Renamed(path, body, Table + $"POST\t{path}\t{path[1..]}.create\n"));

    [Fact]
    public void An_operation_that_is_listed_keeps_its_name_though_another_has_it_by_rule()
    {
        var document = new TinyDocument().Operation("GET", "/a").Operation("GET", "/zebras/{id}");

        var sdk = BoundSdk.Of(("tiny.json", document.ToString()), ("names.tsv", "http_method\tpath\taccessor\nGET\t/zebras/{id}\ta.list\n"));

        Assert.Equal("/zebras/{id}", "/" + sdk.Operation("a.list").Route);
        Assert.Equal(2, sdk.Operations.Count());
    }

    private static List<string> Renamed(string path, string body, string table)
    {
        var after = s_document.Copy().Send("POST", path, body)
            .Schema("YakOptions", """{"type":"object","properties":{"depth":{"type":"integer"}}}""")
            .Schema("ZebraMode", """{"type":"string","enum":["on","off"]}""")
            .Schema("Holder", $$"""{"type":"object","properties":{"options":{{Options}} } }""");
        return [.. Names(s_document, table).Except(Names(after, table), StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Names(TinyDocument document, string table)
    {
        var sdk = BoundSdk.Of(("tiny.json", document.ToString()), ("names.tsv", table));
        var services = sdk.Sdk.Files.SelectMany(static file => file.Services).Select(static service => service.Accessor + " " + service.Name);
        return sdk.Types.OfType<ClassModel>().SelectMany(type => type.Properties.Select(property => $"{type.Name}.{property.Name} {BoundSdk.Text(property.Type)}"))
            .Concat(sdk.Types.OfType<EnumModel>().SelectMany(static type => type.Values.Select(value => $"{type.Name}.{value.Name}")))
            .Concat(services);
    }
}
