namespace Telnyx.Metadata;

/// <summary>A setting that differs between environments and does not belong into code. Read by the analyzers.</summary>
/// <param name="variable">The environment variable that is read when the setting is left out.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class EnvironmentSettingAttribute(string variable) : Attribute
{
    /// <summary>The environment variable that is read when the setting is left out.</summary>
    public string Variable { get; } = variable;

    /// <summary>Whether nobody may see the value.</summary>
    public bool IsSecret { get; init; }
}
