using System.Buffers;
using Telnyx.Json;

namespace Telnyx.Http;

/// <summary>Reads a body into memory, up to a limit.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;
    private const int MaxFirstBuffer = 1024 * 1024;

    /// <summary>Reads a body.</summary>
    /// <param name="content">The content.</param>
    /// <param name="limit">The most bytes to take.</param>
    /// <param name="truncate">Whether to take what there is, up to the limit or to where the body breaks off; else both are errors.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="TelnyxConnectionException">The body is longer than the limit.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, bool truncate, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > limit && !truncate)
        {
            throw TooLong(limit);
        }

        // One byte more than announced, so that the end is seen without growing; but what is announced need not come.
        var buffer = ArrayPool<byte>.Shared.Rent(announced is { } said ? (int)Math.Min(MaxFirstBuffer - 1, said) + 1 : FirstBuffer);
        var length = 0;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            int read;
            while ((read = await ReadAsync(stream, buffer.AsMemory(length), truncate, cancellationToken).ConfigureAwait(false)) > 0
                && length + read <= limit)
            {
                length += read;
                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }

            if (read > 0 && !truncate)
            {
                throw TooLong(limit);
            }

            // What was read last and does not fit counts up to the limit.
            length = read > 0 ? limit : length;
        }

        // On a fault the buffer is left to the collector: something may still be writing into it.
        var body = ByteArray.Copy(buffer.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(buffer);
        return body;
    }

    private static ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, bool truncate, CancellationToken cancellationToken) =>
        truncate ? ReadWhatComesAsync(stream, buffer, cancellationToken) : stream.ReadAsync(buffer, cancellationToken);

    // Of a failure, the status says what happened, even where the text beside it gets lost.
    private static async ValueTask<int> ReadWhatComesAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static TelnyxConnectionException TooLong(int limit) =>
        new($"The response is longer than {limit} bytes (TelnyxClientOptions.MaxResponseBytes).", HttpRequestError.ConfigurationLimitExceeded);
}
