namespace Telnyx.Generator.Analyzers;

/// <summary>What the analyzers tell the code fixes. Compiled into both assemblies, so that neither needs the other.</summary>
internal static class FixContract
{
    /// <summary>A constant that is not among the known values.</summary>
    public const string UnknownValue = "TLX1002";

    /// <summary>A secret in the source code.</summary>
    public const string SecretInCode = "TLX1008";

    /// <summary>A setting in the source code.</summary>
    public const string SettingInCode = "TLX1009";

    /// <summary>A list that is not used.</summary>
    public const string UnusedList = "TLX1010";

    /// <summary>The property that says which static member is meant, with its type.</summary>
    public const string Member = "Member";

    /// <summary>The property that says which text is meant, where texts are compared.</summary>
    public const string Text = "Text";

    /// <summary>The property that says which environment variable is read.</summary>
    public const string Variable = "Variable";
}
