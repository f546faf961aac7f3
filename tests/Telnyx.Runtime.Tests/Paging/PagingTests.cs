using Microsoft.AspNetCore.Http;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Paging;

public sealed class PagingTests
{
    private static readonly Telnyx.Http.Paging s_number = new("data", PagingStyle.PageNumber, "page[number]", "meta.total_pages");
    private static readonly Telnyx.Http.Paging s_cursor = new("data", PagingStyle.Cursor, "page[after]", "meta.cursors.after");

    [Fact]
    public async Task By_number_until_the_last_page_and_with_all_other_parameters_kept()
    {
        await using var server = await PagesAsync(
            """{"data":[{"name":"1"},{"name":"2"}],"meta":{"page_number":1,"page_size":2,"total_pages":3,"total_results":5}}""",
            """{"data":[{"name":"3"},{"name":"4"}],"meta":{"page_number":2,"page_size":2,"total_pages":3,"total_results":5}}""",
            """{"data":[{"name":"5"}],"meta":{"page_number":3,"page_size":2,"total_pages":3,"total_results":5}}""");

        var names = await NamesAsync(server, s_number, parameters =>
        {
            parameters.QueryString("filter[a]", "x&y");
            parameters.QueryInt32("page[size]", 2);
        });

        Assert.Equal(["1", "2", "3", "4", "5"], names);
        Assert.Equal(
            ["filter%5Ba%5D=x%26y&page%5Bsize%5D=2", "filter%5Ba%5D=x%26y&page%5Bsize%5D=2&page%5Bnumber%5D=2", "filter%5Ba%5D=x%26y&page%5Bsize%5D=2&page%5Bnumber%5D=3"],
            server.Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task By_number_from_where_the_caller_begins()
    {
        await using var server = await PagesAsync(
            """{"data":[{"name":"a"}],"meta":{"page_number":7,"total_pages":8}}""", """{"data":[{"name":"b"}],"meta":{"page_number":8,"total_pages":8}}""");

        await NamesAsync(server, s_number, parameters => parameters.QueryInt32("page[number]", 7));

        Assert.Equal(["page[number]=7", "page[number]=8"], server.Requests.Select(request => request.DecodedQuery));
    }

    [Fact]
    public async Task By_cursor_until_there_is_none()
    {
        await using var server = await PagesAsync(
            """{"meta":{"cursors":{"after":"v1:a+b=","before":"z"},"next":"/v2/x?page[after]=other"},"data":[{"name":"1"}]}""",
            """{"data":[{"name":"2"}],"meta":{"cursors":{"after":null}}}""");

        Assert.Equal(["1", "2"], await NamesAsync(server, s_cursor));
        Assert.Equal(["", "page[after]=v1:a+b="], server.Requests.Select(request => request.DecodedQuery));
    }

    [Fact]
    public async Task By_the_link_to_the_next_page_when_there_is_no_cursor()
    {
        await using var server = await PagesAsync(
            """{"data":[{"name":"1"}],"meta":{"next":"https://evil.example/v2/x?page%5Bafter%5D=c%2B1&extra=e"}}""",
            """{"data":[{"name":"2"}],"meta":{"next":""}}""");

        Assert.Equal(["1", "2"], await NamesAsync(server, s_cursor, parameters => parameters.QueryString("sort", "s")));
        Assert.Equal("sort=s&page[after]=c+1&extra=e", server.Requests.Last().DecodedQuery);
    }

    [Fact]
    public async Task By_the_link_of_TeXML_which_has_several_parameters()
    {
        var paging = new Telnyx.Http.Paging("calls", PagingStyle.Cursor, "PageToken", "next_page_uri");
        await using var server = await PagesAsync(
            """{"calls":[{"name":"1"}],"page":0,"page_size":1,"next_page_uri":"/v2/texml/Accounts/1/Calls?Page=1&PageSize=1&PageToken=t"}""",
            """{"calls":[{"name":"2"}],"page":1,"page_size":1,"next_page_uri":null}""");

        Assert.Equal(["1", "2"], await NamesAsync(server, paging, parameters => parameters.QueryInt32("Page", 0)));
        Assert.Equal("Page=1&PageSize=1&PageToken=t", server.Requests.Last().DecodedQuery);
    }

    [Fact]
    public async Task By_token_until_it_says_that_there_is_no_more()
    {
        var paging = new Telnyx.Http.Paging("keys", PagingStyle.Cursor, "page_token", "meta.next_page_token");
        await using var server = await PagesAsync(
            """{"keys":[{"name":"1"}],"meta":{"next_page_token":"t1","has_more":true}}""",
            """{"keys":[{"name":"2"}],"meta":{"next_page_token":"t2","has_more":false}}""");

        Assert.Equal(["1", "2"], await NamesAsync(server, paging));
    }

    [Theory]
    [InlineData("records", "page", """{"records":[{"name":"1"},{"name":"2"}],"page":1,"totalRecords":3}""", """{"records":[{"name":"3"}],"page":2,"totalRecords":3}""", 2)]
    [InlineData("records", "page", """{"records":[{"name":"1"},{"name":"2"}],"total_records":3}""", """{"records":[{"name":"3"}],"total_records":3}""", 2)]
    [InlineData("", "page[number]", """[{"name":"1"},{"name":"2"}]""", """[{"name":"3"}]""", 2)]
    [InlineData("data", "page[number]", """{"data":[{"name":"1"},{"name":"2"}]}""", """{"data":[{"name":"3"}]}""", 2)]
    [InlineData("log_messages", "page[number]", """{"log_messages":[{"name":"1"},{"name":"2"}],"meta":{"total_pages":2}}""", """{"log_messages":[{"name":"3"}],"meta":{"total_pages":2}}""", 2)]
    [InlineData("data", "page_number", """{"data":[{"name":"1"},{"name":"2"}],"meta":{"page_number":"1","total_pages":"2"}}""", """{"data":[{"name":"3"}],"meta":{"total_pages":"2"}}""", 2)]
    public async Task Lists_of_other_shapes(string items, string parameter, string first, string second, int requests)
    {
        await using var server = await PagesAsync(first, second);

        var names = await NamesAsync(
            server, new Telnyx.Http.Paging(items, PagingStyle.PageNumber, parameter, ""), parameters => parameters.QueryInt32("recordsPerPage", 2));

        Assert.Equal(["1", "2", "3"], names);
        Assert.Equal(requests, server.Requests.Count);
        Assert.Contains($"{parameter}=2", server.Requests.Last().DecodedQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_the_number_of_items_to_skip()
    {
        await using var server = await PagesAsync("""{"data":[{"name":"1"},{"name":"2"}],"meta":{"total_results":3}}""", """{"data":[{"name":"3"}],"meta":{"total_results":3}}""");

        Assert.Equal(["1", "2", "3"], await NamesAsync(server, new Telnyx.Http.Paging("data", PagingStyle.Offset, "offset", "")));
        Assert.Equal(["", "offset=2"], server.Requests.Select(request => request.DecodedQuery));
    }

    [Fact]
    public async Task A_list_that_comes_whole_is_one_page()
    {
        await using var server = await PagesAsync("""{"data":[{"name":"1"}],"meta":{"total_pages":5}}""");

        Assert.Equal(["1"], await NamesAsync(server, new Telnyx.Http.Paging("data", PagingStyle.SinglePage, "", "")));
    }

    [Theory]
    [Fault(102)]
    [InlineData("""{"data":[{"name":"1"}],"meta":{"cursors":{"after":"same"}}}""", 2)]
    [InlineData("""{"data":[],"meta":{"cursors":{"after":"next"}}}""", 1)]
    [InlineData("""{"data":null,"meta":{"cursors":{"after":"next"}}}""", 1)]
    [InlineData("""{"meta":{"cursors":{"after":"next"}}}""", 1)]
    [InlineData("""{"data":[{"name":"1"}],"meta":null}""", 1)]
    [InlineData("""{"data":[{"name":"1"}],"meta":"x"}""", 1)]
    [InlineData("""{"data":[{"name":"1"}],"meta":{"cursors":{"after":{}},"next":[],"total_pages":{}}}""", 1)]
    public async Task Pages_that_lead_nowhere_end(string page, int requests)
    {
        await using var server = await TestServer.StartAsync(page);

        await NamesAsync(server, s_cursor);

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    [Fault(102)]
    public async Task Cursors_that_go_in_a_circle_end()
    {
        await using var server = await TestServer.StartAsync(async (context, request) =>
        {
            context.Response.ContentType = "application/json";
            var next = request.DecodedQuery switch { "page[after]=a" => "b", "page[after]=b" => "c", _ => "a" };
            await context.Response.WriteAsync("""{"data":[{"name":"x"}],"meta":{"cursors":{"after":"NEXT"}}}""".Replace("NEXT", next, StringComparison.Ordinal));
        });

        Assert.Equal(4, (await NamesAsync(server, s_cursor)).Count);
    }

    [Fact]
    [Fault(102)]
    public async Task A_server_that_always_says_page_one_ends_with_its_number_of_pages()
    {
        await using var server = await TestServer.StartAsync("""{"data":[{"name":"1"}],"meta":{"page_number":1,"total_pages":3}}""");

        Assert.Equal(3, (await NamesAsync(server, s_number)).Count);
    }

    private static Task<TestServer> PagesAsync(params string[] pages)
    {
        var count = 0;
        return TestServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(pages[count++]);
        });
    }

    private static async Task<List<string>> NamesAsync(TestServer server, Telnyx.Http.Paging paging, Action<ParameterWriter>? write = null)
    {
        using var client = server.Client();
        var names = new List<string>();
        await foreach (var item in client.Service.ListAsync(paging, write))
        {
            names.Add(item.Name);
            Assert.True(names.Count < 50, "the list does not end");
        }

        return names;
    }
}
