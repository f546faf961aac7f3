using System.Text;
using System.Text.Json;

namespace Telnyx;

/// <summary>Finds one scalar in a body by a dotted path, such as <c>meta.cursors.after</c>.</summary>
internal static class BodyPath
{
    /// <summary>The text of the scalar; null when the path is empty, leads nowhere, or to something else.</summary>
    public static string? Find(ReadOnlySpan<byte> body, string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        var json = new Utf8JsonReader(body);
        json.Read();
        foreach (var step in path.Split('.'))
        {
            if (!Enter(ref json, step))
            {
                return null;
            }
        }

        return json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(json.ValueSpan),
            _ => null,
        };
    }

    private static bool Enter(ref Utf8JsonReader json, string member)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals(member);
            json.Read();
            if (found)
            {
                return true;
            }

            json.Skip();
        }

        return false;
    }
}
