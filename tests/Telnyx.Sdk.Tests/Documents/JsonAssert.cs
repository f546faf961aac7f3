using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>Compares JSON by what it says: not by the order of members, nor by how a number or a time is spelled.</summary>
internal static class JsonAssert
{
    /// <summary>Asserts that nothing was lost and nothing added.</summary>
    public static void Same(JsonElement expected, string actual) => Compare(expected, Parse(actual), "$", nullIsAbsent: false);

    /// <summary>The same for what was read and is written again: a member that was null may be missing.</summary>
    public static void SameButNulls(JsonElement expected, string actual) => Compare(expected, Parse(actual), "$", nullIsAbsent: true);

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static JsonElement Parse(JsonNode? json) => Parse(json?.ToJsonString() ?? "null");

    private static void Compare(JsonElement expected, JsonElement actual, string path, bool nullIsAbsent)
    {
        Assert.True(Kind(expected) == Kind(actual), $"{path}: expected {expected.GetRawText()}, found {actual.GetRawText()}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                CompareMembers(expected, actual, path, nullIsAbsent);
                break;
            case JsonValueKind.Array:
                Assert.True(
                    expected.GetArrayLength() == actual.GetArrayLength(), $"{path}: expected {expected.GetRawText()}, found {actual.GetRawText()}");
                for (var i = 0; i < expected.GetArrayLength(); i++)
                {
                    Compare(expected[i], actual[i], $"{path}[{i}]", nullIsAbsent);
                }

                break;
            default:
                Assert.True(
                    Value(expected).Equals(Value(actual)), $"{path}: expected {expected.GetRawText()}, found {actual.GetRawText()}");
                break;
        }
    }

    private static void CompareMembers(JsonElement expected, JsonElement actual, string path, bool nullIsAbsent)
    {
        var found = actual.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
        foreach (var member in expected.EnumerateObject())
        {
            if (found.Remove(member.Name, out var value))
            {
                Compare(member.Value, value, $"{path}.{member.Name}", nullIsAbsent);
            }
            else
            {
                Assert.True(nullIsAbsent && member.Value.ValueKind == JsonValueKind.Null, $"{path}.{member.Name} is lost: {member.Value.GetRawText()}");
            }
        }

        Assert.True(found.Count == 0, $"{path} has more than it should: {string.Join(", ", found.Keys)}");
    }

    private static JsonValueKind Kind(JsonElement json) => json.ValueKind == JsonValueKind.False ? JsonValueKind.True : json.ValueKind;

    private static object Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String when json.GetString() is [>= '0' and <= '9', _, _, _, '-', ..] text && IsTime(text, out var time) => time.ToUniversalTime(),
        JsonValueKind.String => json.GetString()!,
        _ => json.GetRawText(),
    };

    private static bool IsTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
