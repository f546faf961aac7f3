using System.Diagnostics;
using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

public sealed class AllocationTests
{
    private const int Frames = 2000;

    private static readonly bool s_isOptimized =
        typeof(MediaStream).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Reading_and_echoing_a_frame_allocates_nothing(int displacement)
    {
        var socket = new LoopSocket(Frames * 2, displacement);
        await using var stream = new MediaStream(socket);
        await EchoAsync(stream, Frames); // Warm up: buffers are rented, code is compiled.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = await EchoAsync(stream, Frames);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(160L * Frames, bytes);
        Assert.Equal(2L * Frames, socket.Sent);

        // One task for all is the loop's. Compiled for debugging, the state machines of async methods are objects: 340 to 400 bytes for each
        // frame, so that a payload that is allocated anew (184 bytes) is still noticed.
        var limit = s_isOptimized ? 500 : 480 * Frames;
        Assert.True(allocated < limit, $"{allocated} bytes for {Frames} frames.");
    }

    private static async Task<long> EchoAsync(MediaStream stream, int count)
    {
        long bytes = 0;
        for (var i = 0; i < count; i++)
        {
            var audio = (MediaStreamAudio)(await stream.ReadAsync())!;
            bytes += audio.Payload.Length;
            await stream.SendAudioAsync(audio.Payload);
        }

        return bytes;
    }

    /// <summary>Gives frames of 20 ms without waiting, in order or each second one too early.</summary>
    private sealed class LoopSocket : FakeSocket
    {
        private readonly byte[][] _messages;
        private int _next;

        public LoopSocket(int count, int displacement) => _messages =
            [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(FakePhone.Media((i ^ displacement) + 1, new byte[160])))];

        public int Sent { get; private set; }

        public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var message = _messages[_next++];
            message.CopyTo(buffer);
            return new(new ValueWebSocketReceiveResult(message.Length, WebSocketMessageType.Text, endOfMessage: true));
        }

        public override ValueTask SendAsync(
            ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            Sent++;
            return ValueTask.CompletedTask;
        }
    }
}
