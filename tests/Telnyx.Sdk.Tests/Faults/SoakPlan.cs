using System.Globalization;

namespace Telnyx.Sdk.Tests.Faults;

/// <summary>What each call of the soak is, and what happens to each of its tries: by seed, whatever the threads do.</summary>
internal sealed class SoakPlan(int seed)
{
    public const string NumberHeader = "X-Soak-Number";

    private static readonly Fault[] s_faults = [.. Enum.GetValues<Fault>().Where(static fault => fault is not (Fault.None or Fault.ResetUnread))];

    /// <summary>Of a hundred tries, how many meet a fault.</summary>
    private const int FaultsInHundred = 25;

    public SoakKind KindOf(int number) => new Random(seed ^ (number * 7919)).Next(100) switch
    {
        < 40 => SoakKind.Speak,
        < 60 => SoakKind.Message,
        < 65 => SoakKind.Dial,
        _ => SoakKind.Read,
    };

    public Fault FaultOf(string request)
    {
        if (Header(request, NumberHeader) is not { } number)
        {
            return Fault.None;
        }

        var random = new Random(seed + (number * 31) + (Header(request, "X-Retry-Count") ?? 0));
        return random.Next(100) < FaultsInHundred ? s_faults[random.Next(s_faults.Length)] : Fault.None;
    }

    private static int? Header(string request, string name)
    {
        var start = request.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 4;
        return int.Parse(request.AsSpan(start, request.IndexOf("\r\n", start, StringComparison.Ordinal) - start), CultureInfo.InvariantCulture);
    }
}

/// <summary>The kinds of calls of the soak.</summary>
internal enum SoakKind
{
    /// <summary>A command that carries a command id.</summary>
    Speak,

    /// <summary>A POST that nothing makes repeatable.</summary>
    Message,

    /// <summary>A command that makes a call.</summary>
    Dial,

    /// <summary>A GET.</summary>
    Read,
}
