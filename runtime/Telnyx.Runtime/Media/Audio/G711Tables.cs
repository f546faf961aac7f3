namespace Telnyx.MediaStreams;

/// <summary>
/// The values of G.711, tables 1 and 2, scaled to 16 bits. In both laws a byte is a sign, one of eight segments and one of sixteen steps in it;
/// the steps of a segment are twice as wide as those of the segment below.
/// </summary>
internal static class G711Tables
{
    private const int SignBit = 0x80;
    private const int StepBits = 4;
    private const int StepMask = 0x0F;
    private const int MuLawBias = 0x84;

    // A-law is sent with every second bit inverted, µ-law with all of them, so that silence has many changes of level.
    private const int ALawInversion = 0x55;
    private const int MuLawInversion = 0xFF;

    /// <summary>The sample that a byte of µ-law stands for: ±32124 at most.</summary>
    public static short MuLawValue(byte code)
    {
        var bits = code ^ MuLawInversion;
        var segment = (bits & ~SignBit) >> StepBits;
        var magnitude = ((((bits & StepMask) << 3) + MuLawBias) << segment) - MuLawBias;
        return (short)((bits & SignBit) != 0 ? -magnitude : magnitude);
    }

    /// <summary>The sample that a byte of A-law stands for: ±32256 at most; the sign bit is set for positive ones.</summary>
    public static short ALawValue(byte code)
    {
        var bits = code ^ ALawInversion;
        var segment = (bits & ~SignBit) >> StepBits;
        var step = ((bits & StepMask) << 4) + 8;
        var magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
        return (short)((bits & SignBit) != 0 ? magnitude : -magnitude);
    }
}
