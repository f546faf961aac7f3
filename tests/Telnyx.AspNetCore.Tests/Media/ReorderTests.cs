using System.Diagnostics;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

public sealed class ReorderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_displaced_within_the_window_comes_out_in_order(int seed)
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(1, 2000).Select(n => (n, Key: n + (random.NextDouble() * 9))).OrderBy(pair => pair.Key).Select(pair => (long)pair.n).ToArray();
        Assert.NotEqual(numbers.Order(), numbers);
        Assert.Equal(numbers.Order().Select(n => $"{n}"), Run(10, numbers));
    }

    [Fact]
    public void A_missing_message_is_skipped_when_the_window_is_full_and_is_late_afterwards() =>
        Assert.Equal(["1", "3", "4", "5", "late 2", "6"], Run(2, [1, 3, 4, 5, 2, 6]));

    [Fact]
    public void A_repeated_message_is_late() => Assert.Equal(["1", "2", "late 2", "3"], Run(10, [1, 2, 2, 3]));

    [Fact]
    public void Without_a_window_everything_comes_as_it_came() => Assert.Equal(["3", "late 1", "late 2", "4"], Run(0, [3, 1, 2, 4]));

    [Fact]
    public void A_count_that_begins_anew_makes_nothing_late_that_follows()
    {
        var order = new ReorderBuffer(10);
        order.Add(new MediaStreamStarted { SequenceNumber = 65534 });
        Assert.Equal("65534", Text(order.Take()!));
        foreach (var number in new[] { 65535L, 0, 1, 2 })
        {
            order.Add(new MediaStreamMark { SequenceNumber = number });
            Assert.Equal($"{number}", Text(order.Take()!));
        }

        order.Add(new MediaStreamMark { SequenceNumber = 1 });
        Assert.Equal("late 1", Text(order.Take()!));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Nothing_is_lost_whatever_comes(int seed)
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(0, 3000).Select(_ => (long)random.Next(-5, 500)).ToArray();
        Assert.Equal(numbers.Order(), Run(10, numbers).Select(text => long.Parse(text.Replace("late ", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void A_stream_may_begin_with_another_number_and_messages_without_one_wait_for_nothing()
    {
        var order = new ReorderBuffer(10);
        order.Add(new MediaStreamStarted { SequenceNumber = 40 });
        Assert.IsType<MediaStreamStarted>(order.Take());
        order.Add(new MediaStreamMark { SequenceNumber = 42 });
        Assert.Null(order.Take());
        order.Add(new MediaStreamError());
        Assert.IsType<MediaStreamError>(order.Take());
        Assert.Null(order.Take());
        order.Add(new MediaStreamMark { SequenceNumber = 41 });
        Assert.Equal([41L, 42L], [order.Take()!.SequenceNumber!.Value, order.Take()!.SequenceNumber!.Value]);
    }

    [Fact]
    public async Task Over_a_socket_a_gap_is_waited_for_only_so_long()
    {
        var messages = new TaskCompletionSource<List<string>>();
        await using var app = await StreamApp.StartAsync(messages, new() { ReorderDelay = TimeSpan.FromSeconds(1) });
        await using var phone = await FakePhone.CallAsync(app, StreamApp.Token);
        foreach (var number in new[] { 2, 1, 4, 5 })
        {
            await phone.SendAsync(FakePhone.Media(number, [(byte)number]));
        }

        await Task.Delay(3000);
        await phone.SendAsync(FakePhone.Media(3, [3]));
        await phone.SendAsync(FakePhone.Media(7, [7]));
        await phone.HangUpAsync();
        Assert.Equal(
            ["media 1 01", "media 2 02", "media 4 04", "media 5 05", "late media 3 03", "media 7 07"],
            await messages.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Waiting_for_a_gap_is_not_prolonged_by_what_comes_meanwhile()
    {
        var arrivals = new TaskCompletionSource<TimeSpan>();
        await using var app = await StreamApp.StartAsync(
            async (stream, ct) =>
            {
                var clock = Stopwatch.StartNew();
                await stream.ReadAsync(ct);
                arrivals.SetResult(clock.Elapsed);
            },
            options =>
            {
                options.AuthToken = StreamApp.Token;
                options.CreateStreamOptions = () => new() { ReorderWindow = 100, ReorderDelay = TimeSpan.FromMilliseconds(400) };
            });
        await using var phone = await FakePhone.CallAsync(app, StreamApp.Token);
        for (var number = 2; number < 30 && !arrivals.Task.IsCompleted; number++)
        {
            await phone.SendAsync(FakePhone.Media(number, [1]));
            await Task.Delay(100);
        }

        Assert.InRange((await arrivals.Task.WaitAsync(TimeSpan.FromSeconds(20))).TotalSeconds, 0.3, 2.5);
    }

    // Every second message is lost: each of the others may wait for its own time only, not for that of all before it.
    [Fact]
    public async Task Nothing_waits_longer_than_the_delay_however_many_gaps_there_are()
    {
        var done = new TaskCompletionSource<TimeSpan>();
        await using var app = await StreamApp.StartAsync(
            async (stream, ct) =>
            {
                var clock = Stopwatch.StartNew();
                for (var number = 2; number <= 16; number += 2)
                {
                    Assert.Equal(number, (await stream.ReadAsync(ct))!.SequenceNumber);
                }

                done.SetResult(clock.Elapsed);
            },
            options => (options.AllowAnonymous, options.CreateStreamOptions) =
                (true, static () => new() { ReorderDelay = TimeSpan.FromMilliseconds(500) }));
        await using var phone = await FakePhone.CallAsync(app);
        for (var number = 2; number <= 16; number += 2)
        {
            await phone.SendAsync(FakePhone.Media(number, [1]));
        }

        Assert.InRange((await done.Task.WaitAsync(TimeSpan.FromSeconds(20))).TotalSeconds, 0.4, 2.5);
    }

    private static List<string> Run(int window, long[] numbers)
    {
        var order = new ReorderBuffer(window);
        List<string> result = [];
        foreach (var number in numbers)
        {
            order.Add(new MediaStreamMark { SequenceNumber = number });
            while (order.Take() is { } message)
            {
                result.Add(Text(message));
            }
        }

        while (order.TakeAnyway() is { } message)
        {
            result.Add(Text(message));
        }

        return result;
    }

    private static string Text(MediaStreamMessage message) => (message.IsLate ? "late " : "") + message.SequenceNumber;
}
