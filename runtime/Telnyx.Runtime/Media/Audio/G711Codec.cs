namespace Telnyx.MediaStreams;

/// <summary>One of the two laws: a table of 256 samples one way, of 65,536 bytes the other.</summary>
internal sealed class G711Codec : IAudioCodec
{
    private readonly short[] _samples = new short[256];
    private readonly Lazy<byte[]> _codes;

    public G711Codec(string encoding, Func<byte, short> value)
    {
        Encoding = encoding;
        for (var code = 0; code < _samples.Length; code++)
        {
            _samples[code] = value((byte)code);
        }

        _codes = new(CreateCodes);
    }

    public string Encoding { get; }

    public int SampleRate => 8000;

    public int MaxSamples(int payloadLength) => payloadLength;

    public int MaxPayloadLength(int sampleCount) => sampleCount;

    public int Decode(ReadOnlySpan<byte> payload, Span<short> samples)
    {
        for (var i = 0; i < payload.Length; i++)
        {
            samples[i] = _samples[payload[i]];
        }

        return payload.Length;
    }

    public int Encode(ReadOnlySpan<short> samples, Span<byte> payload)
    {
        var codes = _codes.Value;
        for (var i = 0; i < samples.Length; i++)
        {
            payload[i] = codes[(ushort)samples[i]];
        }

        return samples.Length;
    }

    /// <summary>
    /// For every sample the byte whose value is nearest: G.711 puts the decision values half way. Exactly half way the louder value is taken,
    /// which is what its tables say for positive samples.
    /// </summary>
    private byte[] CreateCodes()
    {
        var codes = new byte[ushort.MaxValue + 1];
        var positive = Enumerable.Range(0, 256).Where(code => IsOnSide(code, isPositive: true)).OrderBy(code => _samples[code]).ToArray();
        var negative = Enumerable.Range(0, 256).Where(code => IsOnSide(code, isPositive: false)).OrderByDescending(code => _samples[code]).ToArray();
        Fill(codes, positive, sign: 1, first: 0, last: short.MaxValue);
        Fill(codes, negative, sign: -1, first: 1, last: short.MaxValue + 1);
        return codes;
    }

    private void Fill(byte[] codes, int[] side, int sign, int first, int last)
    {
        var step = 0;
        for (var magnitude = first; magnitude <= last; magnitude++)
        {
            while (step + 1 < side.Length
                && Math.Abs(_samples[side[step + 1]]) - magnitude <= magnitude - Math.Abs(_samples[side[step]]))
            {
                step++;
            }

            codes[(ushort)(short)(sign * magnitude)] = (byte)side[step];
        }
    }

    // µ-law has two zeros; the sign bit tells them apart, and is set for positive values in both laws.
    private static bool IsOnSide(int code, bool isPositive) => (code & 0x80) != 0 == isPositive;
}
