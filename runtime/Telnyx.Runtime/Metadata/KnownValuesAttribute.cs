namespace Telnyx.Metadata;

/// <summary>The wire values that the document knows of an open enum. Read by the analyzers; nothing is refused at run time.</summary>
/// <param name="values">The values in document order, as they travel.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KnownValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The values in document order, as they travel.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
