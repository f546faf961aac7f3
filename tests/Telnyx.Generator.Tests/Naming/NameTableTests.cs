using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>The table of names, and who wins when several say a name.</summary>
public sealed class NameTableTests
{
    private const string Header = "http_method\tpath\taccessor\n";

    [Theory]
    [InlineData("GET\t/calls\tcalls.list\n")]
    [InlineData("GET\t/calls\tcalls.list\r\n")]
    [InlineData("GET\t/calls\tcalls.list")]
    [InlineData("GET\t/calls\tcalls.list\tmore\tcolumns\n")]
    [InlineData("GET\t/calls\t\nGET\t/calls\t..\nGET\t/calls\tcalls.!\nGET\t/calls\tcalls.list\nGET\t/calls\t \n")]
    [InlineData("\n\nnonsense\nGET\tcalls\tno.path\nGET\t/calls\tcalls.list\n")]
    public void A_line_names_an_operation(string lines) => Assert.Equal("calls.list", Read(Header + lines).Find("GET", "/calls"));

    [Theory]
    [InlineData("POST", "/calls")]
    [InlineData("GET", "/calls/")]
    [InlineData("http_method", "path")]
    public void Others_have_no_name(string method, string path) => Assert.Null(Read(Header + "GET\t/calls\tcalls.list\n").Find(method, path));

    [Theory]
    [InlineData("", 0)]
    [InlineData("\t", 0)]
    [InlineData("\t2", 2)]
    [InlineData("\t2\tmore\r", 2)]
    [InlineData("\t-1", 0)]
    [InlineData("\tnew", 0)]
    public void A_row_says_in_which_edition_it_came(string column, int edition)
    {
        var table = Read(Header + "GET\t/calls\tcalls.list" + column + "\n");

        Assert.Equal(edition, table.EditionOf("GET", "/calls"));
        Assert.Equal(int.MaxValue, table.EditionOf("POST", "/calls"));
    }

    [Fact]
    public void Without_a_table_there_is_one_edition() => Assert.Equal(0, NameTable.Read([]).EditionOf("GET", "/calls"));

    [Fact]
    public void Several_tables_add_up()
    {
        var table = NameTable.Read([Source(Header + "GET\t/a\ta.list\n"), Source(Header + "GET\t/b\tb.list\n")]);

        Assert.Equal(("a.list", "b.list"), (table.Find("GET", "/a"), table.Find("GET", "/b")));
    }

    [Fact]
    public void The_document_wins_over_the_table_and_the_table_over_the_rule()
    {
        var document = new TinyDocument()
            .Operation("GET", "/a", """{"x-telnyx-method":"said.by_document","responses":{"204":{"description":"x"}}}""")
            .Operation("GET", "/b")
            .Operation("GET", "/things");

        var sdk = BoundSdk.Of(("tiny.json", document.ToString()), ("names.tsv", Header + "GET\t/a\tsaid.by_table\nGET\t/b\talso.by_table\n"));

        Assert.Equal(["also.by_table", "said.by_document", "things.list"], sdk.Operations.Select(static operation => operation.Accessor).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"\"")]
    [InlineData("\"a..b\"")]
    public void A_name_that_is_none_is_passed_over(string name)
    {
        var document = new TinyDocument().Operation("GET", "/things", "{\"x-telnyx-method\":" + name + ",\"responses\":{\"204\":{\"description\":\"x\"}}}");

        Assert.Equal("things.list", BoundSdk.OfFlawed(document).Operation().Accessor);
    }

    [Fact]
    public void The_bundled_table_names_every_bundled_operation()
    {
        var table = NameTable.Read([new SpecText("t.tsv", SpecKind.Names, Bundled.Files.Single(static file => file.Kind == "Names").Content)]);
        var sdk = BoundSdk.Of([.. Bundled.Files.Where(static file => file.Kind == "Document").Select(static file => (file.Path, file.Content))]);

        Assert.All(sdk.Operations, operation => Assert.NotNull(table.Find(operation.HttpMethod, "/" + operation.Route)));
    }

    private static NameTable Read(string text) => NameTable.Read([Source(text)]);

    private static SpecText Source(string text) => new("names.tsv", SpecKind.Names, text);
}
