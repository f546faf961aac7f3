namespace Telnyx.MediaStreams;

/// <summary>How audio is encoded.</summary>
/// <param name="Encoding">The codec: <c>PCMU</c>, <c>PCMA</c>, <c>G722</c>, <c>OPUS</c>, <c>AMR-WB</c>, <c>L16</c>.</param>
/// <param name="SampleRate">Samples in a second, such as 8000.</param>
/// <param name="Channels">1 for mono.</param>
public sealed record MediaFormat(string Encoding, int SampleRate, int Channels);
