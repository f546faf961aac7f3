using System.Text.Json;

namespace Telnyx.Generator.Reading;

/// <summary>
/// Where the upper members of a document stand, down to single operations and components: one reading of megabytes serves all
/// diagnostics, and the rest of a pointer is found by reading on from there.
/// </summary>
internal sealed class MemberOffsets
{
    private const int MaxDepth = 3;

    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    private MemberOffsets(int root) => _members[""] = new Member(root, 1, root);

    /// <summary>The members of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="root">The first byte of the JSON.</param>
    public static MemberOffsets Of(byte[] utf8, int root)
    {
        var offsets = new MemberOffsets(root);
        var reader = new Utf8JsonReader(utf8.AsSpan(root), JsonLocator.Options);
        try
        {
            if (reader.Read())
            {
                offsets.Add(ref reader, root, "", 1);
            }
        }
        catch (JsonException)
        {
            // What stands before the fault can be found.
        }

        return offsets;
    }

    /// <summary>The lowest member on the way to a place, and how many segments lead to it.</summary>
    public (Member Member, int Taken) Nearest(string[] segments)
    {
        var taken = Math.Min(MaxDepth, segments.Length);
        Member? member;
        while (!_members.TryGetValue(Key(segments, taken), out member))
        {
            taken--;
        }

        return (member, taken);
    }

    private static string Key(string[] segments, int count) => count == 0 ? "" : "\n" + string.Join("\n", segments, 0, count);

    private void Add(ref Utf8JsonReader reader, int root, string above, int depth)
    {
        if (depth > MaxDepth || reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, length) = (root + (int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            var key = Name(ref reader) is { } text ? above + "\n" + text : null;
            reader.Read();
            if (key is null || _members.ContainsKey(key))
            {
                reader.Skip();
                continue;
            }

            _members.Add(key, new Member(name, length, root + (int)reader.TokenStartIndex));
            Add(ref reader, root, key, depth + 1);
        }
    }

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

    /// <summary>A member of an object.</summary>
    /// <param name="Name">The first byte of its name.</param>
    /// <param name="NameLength">How many bytes the name takes, with its quotes.</param>
    /// <param name="Value">The first byte of its value.</param>
    internal sealed record Member(int Name, int NameLength, int Value);
}
