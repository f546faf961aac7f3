using System.Globalization;
using System.Text.Json;

namespace Telnyx.Generator.Reading;

/// <summary>
/// Where members and items stand in a text. An object or list is read once, when something in it is looked for the first time:
/// a document with thousands of faults is not read thousands of times.
/// </summary>
internal sealed class JsonIndex(byte[] utf8)
{
    private readonly Dictionary<int, Dictionary<string, Member>> _containers = [];

    /// <summary>A member of an object, or an item of a list, or null.</summary>
    /// <param name="container">The first byte of the object or list.</param>
    /// <param name="segment">The member's name, or the item's index.</param>
    public Member? Find(int container, string segment)
    {
        if (!_containers.TryGetValue(container, out var members))
        {
            _containers[container] = members = new Dictionary<string, Member>(StringComparer.Ordinal);
            Read(container, members);
        }

        return members.TryGetValue(segment, out var member) ? member : null;
    }

    private void Read(int container, Dictionary<string, Member> members)
    {
        var reader = new Utf8JsonReader(utf8.AsSpan(container), JsonLocator.Options);
        try
        {
            reader.Read();
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            if (!isObject && reader.TokenType != JsonTokenType.StartArray)
            {
                return;
            }

            for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
            {
                var (start, length) = (container + (int)reader.TokenStartIndex, Length(ref reader));
                var name = isObject ? Name(ref reader) : index.ToString(CultureInfo.InvariantCulture);
                if (isObject)
                {
                    reader.Read();
                }

                if (name is not null && !members.ContainsKey(name))
                {
                    members.Add(name, new Member(start, length, container + (int)reader.TokenStartIndex));
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // What stands before the fault can be found.
        }
    }

    private static int Length(ref Utf8JsonReader reader) =>
        Math.Max(1, reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0));

    // Half a surrogate is no text.
    private static string? Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member of an object, or an item of a list.</summary>
    /// <param name="Start">The first byte of its name, or of the item.</param>
    /// <param name="Length">How many bytes that takes, with its quotes.</param>
    /// <param name="Value">The first byte of its value.</param>
    internal sealed record Member(int Start, int Length, int Value);
}
