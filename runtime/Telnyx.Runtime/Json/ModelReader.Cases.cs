using System.Text.Json;

namespace Telnyx.Json;

// Looking ahead, to choose the case of a union. The reader itself does not move.
public ref partial struct ModelReader
{
    /// <summary>The value of a string member of the object that the reader stands on.</summary>
    /// <param name="member">The wire name of the member.</param>
    /// <returns>Null when there is no object, no such member, or it is not a string.</returns>
    public readonly string? Peek(ReadOnlySpan<byte> member)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var ahead = this;
        return ahead.Enter(member) && ahead.Kind == JsonTokenType.String ? ahead.String() : null;
    }

    /// <summary>Which of several shapes fits the object best: the one that leaves the fewest members unknown, the first of equals.</summary>
    /// <param name="cases">The names that each shape knows.</param>
    /// <returns>The index of the shape; 0 when the reader does not stand on an object.</returns>
    public readonly int Match(params ReadOnlySpan<JsonNames> cases)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            return 0;
        }

        Span<int> unknown = stackalloc int[cases.Length];
        unknown.Clear();
        var ahead = this;
        while (ahead.NextName())
        {
            for (var i = 0; i < cases.Length; i++)
            {
                if (ahead.IndexOfName(cases[i], expected: -1) < 0)
                {
                    unknown[i]++;
                }
            }

            ahead.Advance();
            ahead.Skip();
        }

        var best = 0;
        for (var i = 1; i < unknown.Length; i++)
        {
            best = unknown[i] < unknown[best] ? i : best;
        }

        return best;
    }

    /// <inheritdoc cref="Match(ReadOnlySpan{JsonNames})"/>
    /// <param name="first">The names that the first shape knows.</param>
    /// <param name="second">The names that the second shape knows.</param>
    public readonly int Match(JsonNames first, JsonNames second) => Match([first, second]);

    /// <inheritdoc cref="Match(ReadOnlySpan{JsonNames})"/>
    /// <param name="first">The names that the first shape knows.</param>
    /// <param name="second">The names that the second shape knows.</param>
    /// <param name="third">The names that the third shape knows.</param>
    public readonly int Match(JsonNames first, JsonNames second, JsonNames third) => Match([first, second, third]);

    private bool NextName()
    {
        Advance();
        return _json.TokenType == JsonTokenType.PropertyName;
    }
}
