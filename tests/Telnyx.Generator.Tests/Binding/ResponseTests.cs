using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Envelopes, pages and other bodies of responses.</summary>
public sealed class ResponseTests
{
    private const string Thing = """{"type":"object","properties":{"id":{"type":"string"}}}""";

    [Theory]
    [InlineData("{\"data\":" + Thing + "}", "Data Thing")]
    [InlineData("{\"data\":{\"type\":\"array\",\"items\":" + Thing + "}}", "Data List<ThingItem>")]
    [InlineData("{\"data\":{\"type\":\"array\",\"items\":" + Thing + "},\"meta\":{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\"}}}}", "Page Thing")]
    [InlineData("{\"data\":" + Thing + ",\"meta\":{\"type\":\"object\"}}", "Body ThingResponse")]
    [InlineData("{\"data\":" + Thing + ",\"errors\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}}", "Body ThingResponse")]
    [InlineData("{\"data\":{\"type\":\"string\"}}", "Data String")]
    [InlineData("{\"id\":{\"type\":\"string\"}}", "Body ThingResponse")]
    public void Data_is_unwrapped_when_nothing_else_of_worth_stands_beside_it(string properties, string expected)
    {
        var response = BoundSdk.Of(new TinyDocument().Get("/things/{id}", "{\"type\":\"object\",\"properties\":" + properties + "}")).Operation().Response;

        Assert.Equal(expected, response.Kind + " " + BoundSdk.Text(response.Type));
    }

    [Theory]
    [InlineData("page[number]", "\"meta\":{\"type\":\"object\",\"properties\":{\"total_pages\":{\"type\":\"integer\"}}}", "PageNumber data page[number] meta.total_pages")]
    [InlineData("page_number", "\"meta\":{\"type\":\"object\"}", "PageNumber data page_number ")]
    [InlineData("page", "\"total_pages\":{\"type\":\"integer\"}", "PageNumber data page total_pages")]
    [InlineData("page[after]", "\"meta\":{\"type\":\"object\",\"properties\":{\"cursors\":{\"type\":\"object\",\"properties\":{\"after\":{\"type\":\"string\"}}}}}", "Cursor data page[after] meta.cursors.after")]
    [InlineData("page_token", "\"meta\":{\"type\":\"object\",\"properties\":{\"next_page_token\":{\"type\":\"string\"}}}", "Cursor data page_token meta.next_page_token")]
    [InlineData("offset", "\"meta\":{\"type\":\"object\"}", "Offset data offset ")]
    [InlineData("sort", "\"meta\":{\"type\":\"object\",\"properties\":{\"total_pages\":{\"type\":\"integer\"}}}", "SinglePage data  ")]
    public void Lists_page_as_parameters_and_response_say(string parameter, string beside, string expected)
    {
        var document = new TinyDocument().Get("/things", "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"array\",\"items\":" + Thing + "}," + beside + "}}", "[{\"name\":\"" + parameter + "\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}]");

        AssertPaging(document, expected, "Thing");
    }

    [Fact]
    public void The_page_may_be_a_deep_object() => AssertPaging(
        new TinyDocument().Get("/things", "{\"type\":\"object\",\"properties\":{\"data\":{\"type\":\"array\",\"items\":" + Thing + "}}}", """
            [{"name":"page","in":"query","style":"deepObject","explode":true,"schema":{"type":"object","properties":{"number":{"type":"integer"},"size":{"type":"integer"}}}}]
            """),
        "PageNumber data page[number] ",
        "Thing");

    [Fact]
    public void A_list_at_the_top_pages_too() => AssertPaging(
        new TinyDocument().Get("/things", "{\"type\":\"array\",\"items\":" + Thing + "}", """[{"name":"page","in":"query","schema":{"type":"integer"}}]"""),
        "PageNumber  page ",
        "Thing");

    [Theory]
    [InlineData("records", "totalRecords")]
    [InlineData("log_messages", "meta")]
    [InlineData("queues", "page")]
    public void The_items_may_have_another_name_than_data(string items, string beside) => AssertPaging(
        new TinyDocument().Get("/things", "{\"type\":\"object\",\"properties\":{\"" + items + "\":{\"type\":\"array\",\"items\":" + Thing + "},\"" + beside + "\":{\"type\":\"integer\"}}}", """[{"name":"page","in":"query","schema":{"type":"integer"}}]"""),
        $"PageNumber {items} page ",
        "Thing");

    [Fact]
    public void Two_lists_are_no_page() => Assert.Equal(
        ResponseKind.Body,
        BoundSdk.Of(new TinyDocument().Get("/things", """{"type":"object","properties":{"a":{"type":"array","items":{"type":"string"}},"b":{"type":"array","items":{"type":"string"}}}}""", """[{"name":"page","in":"query","schema":{"type":"integer"}}]""")).Operation().Response.Kind);

    [Theory]
    [InlineData("""{"204":{"description":"x"}}""", "Nothing -")]
    [InlineData("""{"202":{"description":"x"},"200":{"description":"x","content":{"application/json":{"schema":{"type":"boolean"}}}}}""", "Body Boolean")]
    [InlineData("""{"201":{"description":"x","content":{"application/json":{"schema":{"type":"string"}}}},"default":{"description":"x"}}""", "Body String")]
    [InlineData("""{"default":{"description":"x","content":{"application/json":{"schema":{"type":"boolean"}}}},"400":{"description":"x"}}""", "Body Boolean")]
    [InlineData("""{"204":{"description":"x"},"default":{"description":"x","content":{"application/json":{"schema":{"type":"boolean"}}}}}""", "Nothing -")]
    [InlineData("""{"200":{"description":"x","content":{"text/plain":{"schema":{"type":"string"}}}}}""", "Text -")]
    [InlineData("""{"200":{"description":"x","content":{"application/pdf":{"schema":{"type":"string","format":"binary"}}}}}""", "Binary -")]
    [InlineData("""{"200":{"description":"x","content":{"application/pdf":{},"application/json":{"schema":{"type":"integer"}}}}}""", "Body Int64")]
    [InlineData("""{"200":{"description":"x","content":{"application/vnd.api+json":{"schema":{"type":"integer"}}}}}""", "Body Int64")]
    [InlineData("""{"200":{"description":"x","content":{"application/json":{}}}}""", "Body Json")]
    [InlineData("""{"4XX":{"description":"x","content":{"application/json":{"schema":{"type":"integer"}}}}}""", "Nothing -")]
    public void The_best_success_response_is_taken(string responses, string expected)
    {
        var response = BoundSdk.OfFlawed(new TinyDocument().Operation("GET", "/things/{id}", "{\"responses\":" + responses + "}")).Operation().Response;

        Assert.Equal(expected, response.Kind + " " + BoundSdk.Text(response.Type));
    }

    private static void AssertPaging(TinyDocument document, string expected, string item)
    {
        var response = BoundSdk.Of(document).Operation().Response;

        Assert.Equal(ResponseKind.Page, response.Kind);
        Assert.Equal(expected, $"{response.Paging!.Style} {response.Paging.ItemsMember} {response.Paging.Parameter} {response.Paging.NextMember}");
        Assert.Equal(item, BoundSdk.Text(response.Type));
    }
}
