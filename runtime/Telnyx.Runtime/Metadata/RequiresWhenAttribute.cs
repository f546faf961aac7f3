namespace Telnyx.Metadata;

/// <summary>Members that must be set when this one is set to a certain value. Read by the analyzers.</summary>
/// <param name="value">The value of this member, as it travels.</param>
/// <param name="members">The C# names of the members that must be set then.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class RequiresWhenAttribute(string value, params string[] members) : Attribute
{
    /// <summary>The value of this member, as it travels.</summary>
    public string Value { get; } = value;

    /// <summary>The C# names of the members that must be set then.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
