namespace Telnyx.Testing.Simulator.Media;

/// <summary>What a line sounds like when nobody says otherwise: a second of a tone of 440 Hz, in µ-law.</summary>
internal static class Tone
{
    /// <summary>20 ms.</summary>
    public const int FrameLength = 160;

    private const int SampleRate = 8000;
    private const int Frequency = 440;
    private const int Amplitude = 8000;
    private const int Bias = 132;
    private const int Clip = 32635;

    /// <summary>µ-law for nothing at all.</summary>
    public const byte Silence = 0xFF;

    public static byte[] Default { get; } = [.. Enumerable.Range(0, SampleRate)
        .Select(static i => Encode((int)Math.Round(Amplitude * Math.Sin(2 * Math.PI * Frequency * i / SampleRate))))];

    /// <summary>By the position of the highest bit, and not by the tables that applications decode with: one mistake must not be on both sides.</summary>
    private static byte Encode(int sample)
    {
        var sign = sample < 0 ? 0x80 : 0;
        var magnitude = Math.Min(Math.Abs(sample), Clip) + Bias;
        var exponent = int.Log2(magnitude) - 7;
        return (byte)~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0F));
    }
}
