namespace Telnyx.Generator.Model;

/// <summary>What the document says of a member's values beyond their type.</summary>
internal sealed record ConstraintsModel
{
    /// <summary>The least number, as a C# literal, or null.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest number, as a C# literal, or null.</summary>
    public string? Maximum { get; init; }

    /// <summary>The least number of characters, or null.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest number of characters, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>A regular expression, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The format of text, or null.</summary>
    public string? Format { get; init; }

    /// <summary>The only numbers that are allowed, as C# literals; empty for any.</summary>
    public EquatableArray<string> AllowedNumbers { get; init; }

    /// <summary>What certain values require.</summary>
    public EquatableArray<RequirementModel> Requirements { get; init; }
}

/// <summary>Members that must be set when a member has a certain value.</summary>
internal sealed record RequirementModel(string Value, EquatableArray<string> Members);
