using System.Text.Json;

namespace Telnyx.Json;

/// <summary>
/// A value that cannot be read as what its place asks for. A <see cref="JsonException"/>, so that <see cref="JsonSerializer"/>
/// adds its path when the user's own code reads a model; our own entry points turn it into <see cref="TelnyxSerializationException"/>.
/// </summary>
internal sealed class UnreadableJsonException(string expected, JsonTokenType found)
    : JsonException($"Expected {expected}, found {Describe(found)}.")
{
    public string Expected { get; } = expected;

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string that is not one",
        JsonTokenType.Number => "a number that is not one",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "the end",
    };
}
