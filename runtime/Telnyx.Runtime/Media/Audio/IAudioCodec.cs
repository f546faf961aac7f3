namespace Telnyx.MediaStreams;

/// <summary>
/// Translates between encoded audio and 16-bit samples. PCMU and PCMA are built in (<see cref="G711"/>); OPUS, AMR-WB, G722 and L16 are
/// for the application to add, with a library of its choice, to <see cref="MediaStreamOptions.Codecs"/>.
/// </summary>
/// <remarks>A codec with a state, as most but G.711 have, needs an object per stream and direction.</remarks>
public interface IAudioCodec
{
    /// <summary>The name that Telnyx has for it, such as <c>PCMU</c>.</summary>
    string Encoding { get; }

    /// <summary>Samples in a second.</summary>
    int SampleRate { get; }

    /// <summary>How many samples a payload can become at most.</summary>
    /// <param name="payloadLength">The length of the payload in bytes.</param>
    int MaxSamples(int payloadLength);

    /// <summary>How many bytes samples can become at most.</summary>
    /// <param name="sampleCount">The number of samples.</param>
    int MaxPayloadLength(int sampleCount);

    /// <summary>Decodes a payload.</summary>
    /// <param name="payload">The encoded audio.</param>
    /// <param name="samples">Room for <see cref="MaxSamples"/> samples.</param>
    /// <returns>The number of samples.</returns>
    int Decode(ReadOnlySpan<byte> payload, Span<short> samples);

    /// <summary>Encodes samples.</summary>
    /// <param name="samples">The audio.</param>
    /// <param name="payload">Room for <see cref="MaxPayloadLength"/> bytes.</param>
    /// <returns>The number of bytes.</returns>
    int Encode(ReadOnlySpan<short> samples, Span<byte> payload);
}
