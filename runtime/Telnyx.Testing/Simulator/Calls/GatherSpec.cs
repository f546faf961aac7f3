using Telnyx.Testing.Simulator.Http;

namespace Telnyx.Testing.Simulator.Calls;

/// <summary>What a gather asks for. The defaults are those of the documents.</summary>
internal sealed record GatherSpec
{
    public required int MinimumDigits { get; init; }

    public required int MaximumDigits { get; init; }

    /// <summary>How long the whole answer may take, from the end of the prompt.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How long the first key may take.</summary>
    public required TimeSpan InitialTimeout { get; init; }

    public required TimeSpan InterDigitTimeout { get; init; }

    public required string TerminatingDigit { get; init; }

    public required string ValidDigits { get; init; }

    /// <summary>How often the prompt is played at most.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Makes the prompt; the argument is what follows it. No prompt when null.</summary>
    public Func<Action, Prompt>? Prompt { get; init; }

    /// <summary>The prompt after a wrong answer, if it is another one.</summary>
    public Func<Action, Prompt>? InvalidPrompt { get; init; }

    public static GatherSpec From(ApiArguments arguments)
    {
        var timeout = Milliseconds(arguments, "timeout_millis", 60_000);
        return new()
        {
            MinimumDigits = arguments.Number("minimum_digits") ?? 1,
            MaximumDigits = arguments.Number("maximum_digits") ?? 128,
            Timeout = timeout,
            InitialTimeout = arguments.Number("initial_timeout_millis") is { } initial ? TimeSpan.FromMilliseconds(initial) : timeout,
            InterDigitTimeout = Milliseconds(arguments, "inter_digit_timeout_millis", 5_000),
            TerminatingDigit = arguments.Text("terminating_digit", "#"),
            ValidDigits = arguments.Text("valid_digits", "0123456789#*"),
        };
    }

    private static TimeSpan Milliseconds(ApiArguments arguments, string name, int otherwise) =>
        TimeSpan.FromMilliseconds(Math.Max(0, arguments.Number(name) ?? otherwise));
}
