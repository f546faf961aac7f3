namespace Telnyx.Generator.Emission;

/// <summary>How emitted files name their author.</summary>
internal static class GeneratorInfo
{
    /// <summary>The generator's name.</summary>
    public const string Name = "Telnyx.Generator";

    /// <summary>The generator's version, from its assembly: three parts.</summary>
    public static string Version { get; } = typeof(GeneratorInfo).Assembly.GetName().Version.ToString(3);

    /// <summary>The attribute on emitted types, without the closing bracket.</summary>
    public static string AttributeStart { get; } = $"[GeneratedCode(\"{Name}\", \"{Version}\")";
}
