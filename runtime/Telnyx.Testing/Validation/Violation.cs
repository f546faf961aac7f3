namespace Telnyx.Testing.Validation;

/// <summary>What kind of rule a value breaks: every kind has an error code of its own at the API.</summary>
internal enum ViolationKind
{
    /// <summary>A required member is missing or blank.</summary>
    Missing,

    /// <summary>The value has another JSON type.</summary>
    WrongType,

    /// <summary>The value is none of the listed ones.</summary>
    NotListed,

    /// <summary>A number is too small or too large.</summary>
    OutOfRange,

    /// <summary>A phone number is not in E.164 form (nor a SIP URI).</summary>
    NotE164,

    /// <summary>Length, pattern or format is wrong.</summary>
    Malformed,
}

/// <summary>One broken rule at one place of a value.</summary>
/// <param name="Pointer">JSON pointer to the value, <c>/to</c>.</param>
/// <param name="Kind">The kind of rule.</param>
/// <param name="Detail">A sentence for the caller.</param>
internal sealed record Violation(string Pointer, ViolationKind Kind, string Detail)
{
    /// <summary>The last member of the pointer, for messages.</summary>
    public static string NameOf(string pointer) => pointer.Length == 0 ? "body" : pointer[(pointer.LastIndexOf('/') + 1)..];
}
