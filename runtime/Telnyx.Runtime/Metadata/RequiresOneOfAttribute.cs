namespace Telnyx.Metadata;

/// <summary>Groups of members of which at least one must be set whole, beyond what <c>required</c> can say. Read by the analyzers.</summary>
/// <param name="groups">Each group as C# member names joined by <c>+</c>: <c>"Target", "Rx+Tx"</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresOneOfAttribute(params string[] groups) : Attribute
{
    /// <summary>Each group as C# member names joined by <c>+</c>.</summary>
    public IReadOnlyList<string> Groups { get; } = groups;
}
