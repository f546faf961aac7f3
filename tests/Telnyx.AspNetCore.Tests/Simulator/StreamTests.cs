using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Simulator;

/// <summary>The simulator's media streams against the endpoint of the SDK: two implementations of one protocol.</summary>
public sealed class StreamTests
{
    private Telnyx.Testing.SimulatedCall? _caller;

    [Fact]
    public async Task Audio_flows_both_ways_until_the_stream_is_stopped()
    {
        var voice = new byte[1600];
        new Random(8).NextBytes(voice);
        var started = new TaskCompletionSource<MediaStreamStarted>();
        var received = new TaskCompletionSource<byte[]>();
        await using var phone = await StreamingPhone.StartAsync(
            async (stream, ct) =>
            {
                List<byte> audio = [];
                await foreach (var message in stream.ReadAllAsync(ct))
                {
                    if (message is MediaStreamStarted first)
                    {
                        started.SetResult(first);
                    }
                    else if (message is MediaStreamAudio piece)
                    {
                        audio.AddRange(piece.Payload.Span);
                        await stream.SendAudioAsync(piece.Payload, ct);
                    }
                }

                received.SetResult([.. audio]);
            },
            new() { DefaultParty = new() { Voice = voice } });
        await phone.StreamAsync();
        await phone.EventAsync("streaming.started");
        await Task.Delay(500);
        await phone.Client.Calls.Actions.StopStreamingAsync(phone.Call.CallControlId);
        await phone.EventAsync("streaming.stopped");

        var audio = await received.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(audio.Length > 1600, $"{audio.Length} bytes came.");
        Assert.Equal(Enumerable.Range(0, audio.Length).Select(i => voice[i % voice.Length]), audio);
        Assert.Equal(audio[..phone.Call.HeardAudio.Length], phone.Call.HeardAudio.ToArray());
        Assert.True(phone.Call.HeardAudio.Length > 1600);
        var start = await started.Task;
        Assert.Equal((phone.Call.CallControlId, "7"), (start.CallControlId, start.CustomParameters["customer"]));
        Assert.DoesNotContain(phone.Simulator.Webhooks, webhook => webhook.EventType == "streaming.failed");
    }

    [Fact]
    public async Task A_refused_stream_is_reported()
    {
        await using var phone = await StreamingPhone.StartAsync((_, _) => throw new InvalidOperationException("must not run"));
        await phone.StreamAsync("wrong");
        Assert.Contains("could not be opened", (await phone.EventAsync("streaming.failed")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disorder_on_request_is_put_right_by_the_stream()
    {
        var (orderly, raw) = (await ReadAsync(() => new()), await ReadAsync(() => new() { ReorderWindow = 0 }));
        Assert.Equal(orderly.Numbers.Order(), orderly.Numbers);
        Assert.Equal(0, orderly.Late);
        Assert.NotEqual(raw.Numbers.Order(), raw.Numbers);
        Assert.True(raw.Late > 5, $"{raw.Late} were late.");
    }

    [Fact]
    public async Task Marks_come_back_when_played_and_at_once_when_cleared_and_keys_are_heard()
    {
        List<string> seen = [];
        var done = new TaskCompletionSource();
        await using var phone = await StreamingPhone.StartAsync(
            async (stream, ct) =>
            {
                await stream.SendAudioAsync(new byte[1600], ct);
                await stream.SendMarkAsync("played", ct);
                await foreach (var message in stream.ReadAllAsync(ct))
                {
                    if (message is MediaStreamMark { Name: "played" })
                    {
                        seen.Add("played");
                        await stream.SendAudioAsync(new byte[200_000], ct);
                        await stream.SendMarkAsync("cleared", ct);
                        await stream.ClearAsync(ct);
                    }
                    else if (message is MediaStreamMark { Name: "cleared" })
                    {
                        seen.Add("cleared");
                        await _caller!.PressAsync("5");
                    }
                    else if (message is MediaStreamDtmf { Digit: "5" })
                    {
                        done.SetResult();
                    }
                }
            },
            new() { Pace = 1 });
        _caller = phone.Call;
        await phone.StreamAsync();
        await done.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(["played", "cleared"], seen);
    }

    [Fact]
    public async Task When_the_application_closes_the_stream_it_is_over()
    {
        await using var phone = await StreamingPhone.StartAsync(async (stream, ct) => await stream.ReadAsync(ct));
        await phone.StreamAsync();
        await phone.EventAsync("streaming.stopped");
    }


    private static async Task<(List<long> Numbers, int Late)> ReadAsync(Func<MediaStreamOptions> options)
    {
        var result = new TaskCompletionSource<(List<long>, int)>();
        await using var phone = await StreamingPhone.StartAsync(
            async (stream, ct) =>
            {
                List<long> numbers = [];
                var late = 0;
                while (numbers.Count < 100 && await stream.ReadAsync(ct) is { } message)
                {
                    if (message is MediaStreamAudio audio)
                    {
                        numbers.Add(audio.Chunk!.Value);
                        late += audio.IsLate ? 1 : 0;
                    }
                }

                result.SetResult((numbers, late));
            },
            new() { MediaDisorderSeed = 4 },
            options);
        await phone.StreamAsync();
        return await result.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
