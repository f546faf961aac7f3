using System.Globalization;
using System.Text;
using System.Text.Json;
using Telnyx.Http;

namespace Telnyx.Json;

/// <summary>Finds the path of a token in a document, such as <c>$.data.items[3].from</c>. Runs only when reading has failed.</summary>
internal static class JsonPathFinder
{
    // A hostile document must not make the message huge, or several lines.
    private const int MaxName = 64;

    /// <param name="utf8">The document.</param>
    /// <param name="position">Where the token starts, in bytes.</param>
    public static string Find(ReadOnlySpan<byte> utf8, long position)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = JsonOutput.MaxDepth });
        var path = new List<Step>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    path.RemoveAt(path.Count - 1);
                }

                Locate(ref reader, path);
                if (reader.TokenStartIndex >= position)
                {
                    break;
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    path.Add(new Step { IsArray = reader.TokenType == JsonTokenType.StartArray, Index = -1 });
                }
            }
        }
        catch (Exception e) when (JsonDocumentReader.IsAboutTheDocument(e))
        {
            // The document itself is broken here, so this is the place.
        }

        return Format(path);
    }

    /// <summary>Notes the name or the index of the value that the reader has come to.</summary>
    private static void Locate(ref Utf8JsonReader reader, List<Step> path)
    {
        if (path.Count == 0 || reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            return;
        }

        var step = path[^1];
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            step.Name = Name(ref reader);
        }
        else if (step.IsArray)
        {
            step.Index++;
        }

        path[^1] = step;
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string Format(List<Step> path)
    {
        var text = new StringBuilder("$");
        foreach (var step in path)
        {
            if (step.IsArray)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{Math.Max(0, step.Index)}]");
            }
            else if (step.Name is { } name)
            {
                text.Append('.').Append(BodyText.ForMessage(name.Length > MaxName ? string.Concat(name.AsSpan(0, MaxName), "…") : name));
            }
        }

        return text.ToString();
    }

    private struct Step
    {
        public bool IsArray;
        public int Index;
        public string? Name;
    }
}
