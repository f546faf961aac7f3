using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

/// <summary>What happens to those who still read or send when a stream ends.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public async Task Who_still_sends_is_neither_forgotten_nor_robbed_of_the_buffer()
    {
        var socket = new SlowSocket();
        var stream = new MediaStream(socket);
        var sends = new[] { stream.SendAudioAsync(new byte[600]).AsTask(), stream.SendAudioAsync(new byte[600]).AsTask(), stream.SendMarkAsync("m") };
        await stream.DisposeAsync();
        Scribble(1024);
        socket.Go.SetResult();
        await Task.WhenAll(sends).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(3, socket.Sent.Count);
        Assert.All(socket.Sent, static text => Assert.StartsWith("{\"event\":\"m", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_still_reads_keeps_the_buffer()
    {
        var socket = new SlowSocket();
        var stream = new MediaStream(socket);
        using var end = new CancellationTokenSource();
        var reading = stream.ReadAsync(end.Token).AsTask();
        await stream.DisposeAsync();
        Assert.DoesNotContain(socket.Buffer, Scribble(socket.Buffer!.Length));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task What_was_sent_last_arrives_although_the_phone_goes_on_talking()
    {
        await using var app = await StreamApp.StartAsync(async (stream, ct) =>
        {
            await stream.ReadAsync(ct);
            for (var i = 0; i < 50; i++)
            {
                await stream.SendAudioAsync(new byte[8000], ct);
            }
        });
        await using var phone = await FakePhone.CallAsync(app, StreamApp.Token);
        using var hangUp = new CancellationTokenSource();
        var talking = Task.Run(async () =>
        {
            var frame = FakePhone.Media(1, new byte[8000]);
            while (!hangUp.IsCancellationRequested)
            {
                await phone.SendAsync(frame);
            }
        });
        await Task.Delay(300);
        var heard = 0;
        while (await phone.ReceiveAsync() is not null)
        {
            heard++;
            await Task.Delay(2);
        }

        await hangUp.CancelAsync();
        Assert.Equal((50, WebSocketCloseStatus.NormalClosure), (heard, phone.CloseStatus!.Value));
        await talking.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Cancelling_a_later_read_ends_it_although_an_earlier_one_has_begun_to_receive()
    {
        var socket = new SlowSocket();
        var stream = new MediaStream(socket, new() { ReorderDelay = TimeSpan.FromMilliseconds(50) });
        socket.Incoming.Enqueue(FakePhone.Media(2, [2]));
        Assert.Equal(2, (await stream.ReadAsync())!.SequenceNumber);
        using var patience = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stream.ReadAsync(patience.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(WebSocketState.Aborted, socket.State);
        await stream.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_that_was_aborted_here_is_cut_off_too()
    {
        var socket = new SlowSocket();
        await using var stream = new MediaStream(socket);
        socket.Abort();
        Assert.Null(await stream.ReadAsync());
        Assert.True(stream.IsCutOff);
    }

    /// <summary>Rents what can be had of this length, and writes all over it.</summary>
    private static List<byte[]> Scribble(int length)
    {
        var rented = Enumerable.Range(0, 64).Select(_ => ArrayPool<byte>.Shared.Rent(length)).ToList();
        rented.ForEach(static array => array.AsSpan().Fill((byte)'#'));
        return rented;
    }

    /// <summary>Gives what is queued and then nothing; what is sent is looked at when the test lets it go.</summary>
    private sealed class SlowSocket : FakeSocket
    {
        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Queue<string> Incoming { get; } = [];

        public List<string> Sent { get; } = [];

        public byte[]? Buffer { get; private set; }

        public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            Buffer = MemoryMarshal.TryGetArray<byte>(buffer, out var array) ? array.Array : null;
            return Incoming.TryDequeue(out var text)
                ? new(new ValueWebSocketReceiveResult(Encoding.UTF8.GetBytes(text, buffer.Span), WebSocketMessageType.Text, endOfMessage: true))
                : base.ReceiveAsync(buffer, cancellationToken);
        }

        public override async ValueTask SendAsync(
            ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            await Go.Task;
            Sent.Add(Encoding.UTF8.GetString(buffer.Span));
        }
    }
}
