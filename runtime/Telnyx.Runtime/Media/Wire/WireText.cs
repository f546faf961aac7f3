using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Telnyx.MediaStreams;

/// <summary>Reads the values that messages are made of; a value of another kind is null.</summary>
internal static class WireText
{
    public static string? String(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.String ? json.GetString() : Skip(ref json);

    /// <summary>A number, which is sent as a string of digits.</summary>
    public static long? Number(ref Utf8JsonReader json)
    {
        if (json.TokenType is JsonTokenType.String or JsonTokenType.Number)
        {
            return Utf8Parser.TryParse(json.ValueSpan, out long number, out var used) && used == json.ValueSpan.Length ? number : null;
        }

        Skip(ref json);
        return null;
    }

    public static int? Int32(ref Utf8JsonReader json) => Number(ref json) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static DateTimeOffset? Time(ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String && json.TryGetDateTimeOffset(out var time) ? time : SkipTime(ref json);

    public static string[] Strings(ref Utf8JsonReader json)
    {
        List<string> items = [];
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return [];
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (String(ref json) is { } item)
            {
                items.Add(item);
            }
        }

        return [.. items];
    }

    public static Dictionary<string, string> Map(ref Utf8JsonReader json)
    {
        Dictionary<string, string> map = new(StringComparer.Ordinal);
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return map;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (String(ref json) is { } value)
            {
                map[name] = value;
            }
        }

        return map;
    }

    /// <summary>Decodes base64 straight into the buffer of a piece of audio.</summary>
    /// <exception cref="JsonException">It is not base64.</exception>
    public static void Payload(ref Utf8JsonReader json, MediaStreamAudio audio)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        if (!json.ValueIsEscaped)
        {
            Decode(json.ValueSpan, audio);
            return;
        }

        // Some writers escape the slash, which is a digit of base64.
        var text = ArrayPool<byte>.Shared.Rent(json.ValueSpan.Length);
        try
        {
            Decode(text.AsSpan(0, json.CopyString(text)), audio);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static void Decode(ReadOnlySpan<byte> base64, MediaStreamAudio audio)
    {
        var buffer = audio.Reserve(Base64.GetMaxDecodedFromUtf8Length(base64.Length));
        if (Base64.DecodeFromUtf8(base64, buffer, out _, out var written) != OperationStatus.Done)
        {
            throw new JsonException();
        }

        audio.SetLength(written);
    }

    private static string? Skip(ref Utf8JsonReader json)
    {
        json.Skip();
        return null;
    }

    private static DateTimeOffset? SkipTime(ref Utf8JsonReader json)
    {
        json.Skip();
        return null;
    }
}
