namespace Telnyx.Metadata;

/// <summary>What the text of a member or an argument has to look like, in the document's word: <c>uri</c>, <c>phone-number</c>, … Read by the analyzers.</summary>
/// <param name="format">The <c>format</c> of the member's schema.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WireFormatAttribute(string format) : Attribute
{
    /// <summary>The <c>format</c> of the member's schema.</summary>
    public string Format { get; } = format;
}
