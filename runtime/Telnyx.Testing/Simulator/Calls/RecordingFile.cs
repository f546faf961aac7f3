using System.Buffers.Binary;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The sound of a recording: a second of silence, in the format that its name says.</summary>
internal static class RecordingFile
{
    /// <summary>Where recordings are downloaded from.</summary>
    public const string Folder = "/recordings";

    private const int SampleRate = 8000;
    private const int WavHeader = 44;
    private const int Mp3FrameLength = 208;
    private const int Mp3FramesPerSecond = 38;

    public static (string ContentType, byte[] Content) Create(string name) =>
        name.EndsWith(".wav", StringComparison.Ordinal) ? ("audio/wav", Wav()) : ("audio/mpeg", Mp3());

    /// <summary>16-bit mono PCM.</summary>
    private static byte[] Wav()
    {
        var file = new byte[WavHeader + (2 * SampleRate)];
        var header = file.AsSpan();
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16); // Length of the format.
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1); // PCM.
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1); // Channels.
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], 2 * SampleRate); // Bytes in a second.
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2); // Bytes in a sample.
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16); // Bits in a sample.
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], 2 * SampleRate);
        return file;
    }

    /// <summary>MPEG 1 layer III, 64 kbit/s, 44.1 kHz, mono: frames without content are silence.</summary>
    private static byte[] Mp3()
    {
        var file = new byte[Mp3FramesPerSecond * Mp3FrameLength];
        for (var start = 0; start < file.Length; start += Mp3FrameLength)
        {
            new byte[] { 0xFF, 0xFB, 0x50, 0xC4 }.CopyTo(file, start);
        }

        return file;
    }
}
