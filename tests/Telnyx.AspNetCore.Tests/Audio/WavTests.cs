using System.Runtime.InteropServices;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Audio;

public sealed class WavTests
{
    [Fact]
    public async Task The_header_has_the_lengths_and_the_samples_follow()
    {
        using var file = new MemoryStream();
        await using (var wav = new WavWriter(file, sampleRate: 16000, channels: 2, leaveOpen: true))
        {
            await wav.WriteAsync(new short[] { 1, -2, 3 });
            await wav.WriteAsync(new short[] { short.MinValue });
            Assert.Equal(TimeSpan.FromSeconds(2.0 / 16000), wav.Duration);
        }

        Assert.Equal(
            "52494646-2C000000-57415645666D7420-10000000-0100-0200-803E0000-00FA0000-0400-1000-64617461-08000000-0100FEFF03000080".Replace("-", "", StringComparison.Ordinal),
            Convert.ToHexString(file.ToArray()));
    }

    [Fact]
    public async Task An_empty_file_is_a_file_and_one_may_begin_behind_something_else()
    {
        using var file = new MemoryStream();
        file.WriteByte(9);
        await using (new WavWriter(file, leaveOpen: true))
        {
        }

        Assert.Equal(45, file.Length);
        Assert.Equal([9, (byte)'R'], file.ToArray()[..2]);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_refused() =>
        Assert.Throws<ArgumentException>(() => new WavWriter(new System.IO.Pipelines.Pipe().Writer.AsStream()));

    [Fact]
    public async Task A_disk_that_is_full_at_the_end_leaves_no_file_open()
    {
        var file = new FullDisk();
        var wav = new WavWriter(file);
        await Assert.ThrowsAsync<IOException>(async () => await wav.DisposeAsync());
        Assert.False(file.CanWrite);
    }

    [SoxFact]
    public async Task Sox_reads_what_was_written()
    {
        var codes = new byte[8000];
        new Random(7).NextBytes(codes);
        using var file = new MemoryStream();
        await using (var wav = new WavWriter(file, leaveOpen: true))
        {
            foreach (var frame in codes.Chunk(160))
            {
                await wav.WriteAsync(frame, G711.ALaw);
            }
        }

        var samples = MemoryMarshal.Cast<byte, short>(Sox.Convert(file.ToArray(), ["-t", "wav"], ["-t", "raw"])).ToArray();
        var expected = new short[codes.Length];
        G711.ALaw.Decode(codes, expected);
        Assert.Equal(expected, samples);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("disk full");
    }
}
