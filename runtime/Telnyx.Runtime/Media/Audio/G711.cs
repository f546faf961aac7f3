namespace Telnyx.MediaStreams;

/// <summary>G.711, the codec of the telephone network: a byte per sample, 8000 samples in a second.</summary>
public static class G711
{
    /// <summary>PCMU: µ-law, used in North America and Japan.</summary>
    public static IAudioCodec MuLaw { get; } = new G711Codec("PCMU", G711Tables.MuLawValue);

    /// <summary>PCMA: A-law, used elsewhere.</summary>
    public static IAudioCodec ALaw { get; } = new G711Codec("PCMA", G711Tables.ALawValue);
}
