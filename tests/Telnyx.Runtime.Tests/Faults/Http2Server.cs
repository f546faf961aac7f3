using System.Buffers.Binary;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>The few frames of HTTP/2 that a test needs to misbehave.</summary>
internal sealed class Http2Server(FaultConnection connection)
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Reset = 3;
    private const byte Settings = 4;
    private const byte GoAwayType = 7;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;

    // Status 200, which has a number of its own in the compression of headers.
    private static readonly byte[] s_ok = [0x88];

    /// <summary>Greets, and hands over each request by the number of its stream when it is complete.</summary>
    public async Task ServeAsync(Func<int, Task> answer)
    {
        await connection.Stream.ReadExactlyAsync(new byte["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".Length]);
        await SendAsync(Settings, flags: 0, stream: 0, []);
        while (true)
        {
            var (type, flags, stream) = await ReceiveAsync();
            if (type == Settings && flags == 0)
            {
                await SendAsync(Settings, flags: 1, stream: 0, []);
            }
            else if (type is Headers or Data && (flags & EndStream) != 0)
            {
                await answer(stream);
            }
        }
    }

    public async Task OkAsync(int stream, string body)
    {
        await SendAsync(Headers, EndHeaders, stream, s_ok);
        await SendAsync(Data, EndStream, stream, System.Text.Encoding.ASCII.GetBytes(body));
    }

    public Task ResetAsync(int stream, int code) => SendAsync(Reset, flags: 0, stream, Number(code));

    public Task GoAwayAsync(int lastStream, int code) => SendAsync(GoAwayType, flags: 0, stream: 0, [.. Number(lastStream), .. Number(code)]);

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private async Task<(byte Type, byte Flags, int Stream)> ReceiveAsync()
    {
        var head = new byte[9];
        await connection.Stream.ReadExactlyAsync(head);
        await connection.Stream.ReadExactlyAsync(new byte[(head[0] << 16) | (head[1] << 8) | head[2]]);
        return (head[3], head[4], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(5)));
    }

    private Task SendAsync(byte type, byte flags, int stream, byte[] payload) => connection.WriteAsync(
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, .. Number(stream), .. payload]);
}
