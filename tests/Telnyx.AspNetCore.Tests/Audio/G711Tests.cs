using System.Runtime.InteropServices;
using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Audio;

public sealed class G711Tests
{
    private static readonly byte[] s_allCodes = [.. Enumerable.Range(0, 256).Select(code => (byte)code)];
    private static readonly short[] s_allSamples = [.. Enumerable.Range(short.MinValue, 65536).Select(sample => (short)sample)];

    /// <summary>Values of tables 1a, 1b, 2a and 2b of G.711, scaled from 13 and 14 bits to 16.</summary>
    [Theory]
    [InlineData("PCMU", 0xFF, 0)]
    [InlineData("PCMU", 0xFE, 2 * 4)]
    [InlineData("PCMU", 0xF0, 30 * 4)]
    [InlineData("PCMU", 0xEF, 33 * 4)]
    [InlineData("PCMU", 0x8F, 4191 * 4)]
    [InlineData("PCMU", 0x80, 8031 * 4)]
    [InlineData("PCMU", 0x7F, 0)]
    [InlineData("PCMU", 0x7E, -2 * 4)]
    [InlineData("PCMU", 0x00, -8031 * 4)]
    [InlineData("PCMA", 0xD5, 1 * 8)]
    [InlineData("PCMA", 0xD4, 3 * 8)]
    [InlineData("PCMA", 0xC5, 33 * 8)]
    [InlineData("PCMA", 0xA5, 2112 * 8)]
    [InlineData("PCMA", 0xAA, 4032 * 8)]
    [InlineData("PCMA", 0x55, -1 * 8)]
    [InlineData("PCMA", 0x2A, -4032 * 8)]
    public void Codes_stand_for_the_values_of_the_recommendation(string encoding, int code, int expected) =>
        Assert.Equal(expected, Decode(Codec(encoding), [(byte)code])[0]);

    // By the segments that the recommendation describes, without any table: a sign, eight segments of sixteen steps, each twice as wide as the one before.
    [Fact]
    public void Every_code_stands_for_the_value_of_its_segment()
    {
        Assert.Equal(s_allCodes.Select(static code => MuLaw(code ^ 0xFF)), Decode(G711.MuLaw, s_allCodes));
        Assert.Equal(s_allCodes.Select(static code => ALaw(code ^ 0x55)), Decode(G711.ALaw, s_allCodes));

        static short MuLaw(int bits) => Signed(((2 * (bits & 15)) + 33 << (bits >> 4 & 7)) - 33, 4, (bits & 0x80) == 0);
        static short ALaw(int bits) => Signed((bits >> 4 & 7) == 0 ? (2 * (bits & 15)) + 1 : (2 * (bits & 15)) + 33 << (bits >> 4 & 7) - 1, 8, (bits & 0x80) != 0);
        static short Signed(int magnitude, int scale, bool isPositive) => (short)(magnitude * (isPositive ? scale : -scale));
    }

    [Theory]
    [InlineData("PCMU")]
    [InlineData("PCMA")]
    public void Every_code_survives_being_decoded_and_encoded_but_for_the_negative_zero(string encoding)
    {
        var codec = Codec(encoding);
        var again = Encode(codec, Decode(codec, s_allCodes));
        byte[] expected = [.. s_allCodes.Select(code => encoding == "PCMU" && code == 0x7F ? (byte)0xFF : code)];
        Assert.Equal(expected, again);
    }

    [Theory]
    [InlineData("PCMU")]
    [InlineData("PCMA")]
    public void Every_sample_becomes_the_nearest_value_of_its_sign(string encoding)
    {
        var codec = Codec(encoding);
        var values = Decode(codec, s_allCodes);
        var codes = Encode(codec, s_allSamples);
        for (var i = 0; i < s_allSamples.Length; i++)
        {
            var (sample, value) = (s_allSamples[i], values[codes[i]]);
            var isPositive = (codes[i] & 0x80) != 0;
            Assert.Equal(sample >= 0, isPositive);
            var nearest = s_allCodes.Where(code => (code & 0x80) != 0 == isPositive).Min(code => Math.Abs(values[code] - sample));
            Assert.Equal(nearest, Math.Abs(value - sample));
        }
    }

    [SoxFact]
    public void Sox_decodes_every_code_to_the_same_sample()
    {
        foreach (var (encoding, name) in new[] { ("PCMU", "mu-law"), ("PCMA", "a-law") })
        {
            var theirs = Sox.Convert(s_allCodes, ["-t", "raw", "-r", "8000", "-c", "1", "-b", "8", "-e", name], ["-t", "raw", "-b", "16", "-e", "signed"]);
            Assert.Equal(Decode(Codec(encoding), s_allCodes), MemoryMarshal.Cast<byte, short>(theirs).ToArray());
        }
    }

    [SoxFact]
    public void Sox_encodes_every_sample_to_the_same_code_or_a_neighbour_of_it()
    {
        var input = MemoryMarshal.AsBytes(s_allSamples.AsSpan()).ToArray();
        foreach (var (encoding, name) in new[] { ("PCMU", "mu-law"), ("PCMA", "a-law") })
        {
            var theirs = Sox.Convert(input, ["-t", "raw", "-r", "8000", "-c", "1", "-b", "16", "-e", "signed"], ["-t", "raw", "-b", "8", "-e", name]);
            var ours = Encode(Codec(encoding), s_allSamples);
            var (our, their) = (Decode(Codec(encoding), ours), Decode(Codec(encoding), theirs));
            var differing = Enumerable.Range(0, ours.Length).Where(i => our[i] != their[i]).ToList();

            // Sox first rounds to 14 or 13 bits, so it may leave the nearest value close to a decision value; never is it nearer than ours.
            Assert.All(differing, i => Assert.True(
                Math.Abs(our[i] - s_allSamples[i]) <= Math.Abs(their[i] - s_allSamples[i]),
                $"{encoding} {s_allSamples[i]}: {our[i]}, sox {their[i]}"));
            Assert.True(differing.Count < s_allSamples.Length / 100 * 3, $"{encoding}: {differing.Count} differ.");
        }
    }

    private static IAudioCodec Codec(string encoding) => encoding == "PCMU" ? G711.MuLaw : G711.ALaw;

    private static short[] Decode(IAudioCodec codec, byte[] payload)
    {
        var samples = new short[codec.MaxSamples(payload.Length)];
        Assert.Equal(samples.Length, codec.Decode(payload, samples));
        return samples;
    }

    private static byte[] Encode(IAudioCodec codec, short[] samples)
    {
        var payload = new byte[codec.MaxPayloadLength(samples.Length)];
        Assert.Equal(payload.Length, codec.Encode(samples, payload));
        return payload;
    }
}
