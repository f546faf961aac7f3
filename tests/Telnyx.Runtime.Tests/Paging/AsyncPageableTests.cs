using Microsoft.AspNetCore.Http;
using Telnyx.Http;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Paging;

public sealed class AsyncPageableTests
{
    private static readonly Telnyx.Http.Paging s_paging = new("data", PagingStyle.PageNumber, "page[number]", "");

    [Fact]
    public async Task Nothing_is_sent_before_it_is_used_and_each_use_begins_anew()
    {
        await using var server = await TwoPagesAsync();
        using var client = server.Client();

        var list = client.Service.ListAsync(s_paging);
        var pages = list.AsPages();
        Assert.Empty(server.Requests);

        await list;
        Assert.Single(server.Requests);
        await foreach (var page in pages)
        {
            Assert.NotEmpty(page.Data);
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Awaited_it_is_the_first_page_with_all_that_belongs_to_it()
    {
        await using var server = await TwoPagesAsync();
        using var client = server.Client();

        var page = await client.Service.ListAsync(s_paging);

        Assert.Equal(["1"], page.Data.Select(header => header.Name));
        Assert.Equal((1, 1, 2, 2L), (page.Meta.PageNumber, page.Meta.PageSize, page.Meta.TotalPages, page.Meta.TotalResults));
        Assert.Equal("kept", page.Meta.AdditionalProperties["new"].GetString());
        Assert.Equal("r-1", page.Response.RequestId);
        Assert.True(page.HasNextPage);

        var last = await page.GetNextPageAsync();

        Assert.Equal(["2"], last!.Data.Select(header => header.Name));
        Assert.False(last.HasNextPage);
        Assert.Null(await last.GetNextPageAsync());

        // The same page can be left twice.
        Assert.Equal("2", (await page.GetNextPageAsync())!.Data[0].Name);
    }

    [Fact]
    public async Task Who_stops_early_sends_no_more()
    {
        await using var server = await TwoPagesAsync();
        using var client = server.Client();

        await foreach (var _ in client.Service.ListAsync(s_paging))
        {
            break;
        }

        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_tokens_end_it_and_the_exception_names_the_one_that_did(bool ofTheMethod)
    {
        await using var server = await TestServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var client = server.Client();
        using var method = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();
        var ending = ofTheMethod ? method : enumeration;
        ending.CancelAfter(200);

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Service.ListAsync(s_paging, cancellationToken: method.Token).WithCancellation(enumeration.Token))
            {
                Assert.Fail("there is no item");
            }
        });

        Assert.Equal(ending.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_failure_in_the_middle_comes_after_the_items_before_it()
    {
        await using var server = await TestServer.StartAsync(async (context, request) =>
        {
            context.Response.StatusCode = request.Query.Length == 0 ? 200 : 500;
            await context.Response.WriteAsync("""{"data":[{"name":"1"}],"meta":{"total_pages":2}}""");
        });
        using var client = server.Client();
        var seen = 0;

        await Assert.ThrowsAsync<TelnyxServerException>(async () =>
        {
            await foreach (var _ in client.Service.ListAsync(s_paging))
            {
                seen++;
            }
        });

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task An_item_that_cannot_be_read_is_named_by_its_path()
    {
        await using var server = await TestServer.StartAsync("""{"data":[{"name":"1"},{"name":{}}]}""");
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxSerializationException>(async () => await client.Service.ListAsync(s_paging));

        Assert.Equal("$.data[1].name", failure.Path);
    }

    [Fact]
    public async Task A_test_can_make_one()
    {
        var list = AsyncPageable.FromPages(new Page<int>([1, 2]), new Page<int>([]), new Page<int>([3], new PageMeta { PageNumber = 3 }));
        var items = new List<int>();
        await foreach (var item in list)
        {
            items.Add(item);
        }

        Assert.Equal([1, 2, 3], items);
        Assert.Equal([1, 2], (await list).Data);
        Assert.False((await AsyncPageable.FromItems("a")).HasNextPage);
        Assert.Throws<ArgumentException>(() => AsyncPageable.FromPages<int>());
    }

    [Fact]
    public void Meta_survives_a_round_trip()
    {
        var json = """{"page_number":2,"page_size":3,"total_pages":4,"total_results":11,"after":"a","before":"b","next":"n","previous":"p","new":1}""";

        Assert.Equal(json, Json.Text.Write(Json.Text.Read<PageMeta>(json)));
    }

    private static Task<TestServer> TwoPagesAsync() => TestServer.StartAsync(async (context, request) =>
    {
        var page = request.Query.Length == 0 ? 1 : 2;
        context.Response.ContentType = "application/json";
        context.Response.Headers["x-request-id"] = $"r-{page}";
        await context.Response.WriteAsync(
            $$$"""{"data":[{"name":"{{{page}}}"}],"meta":{"page_number":{{{page}}},"page_size":1,"total_pages":2,"total_results":2,"new":"kept"}}""");
    });
}
