using Telnyx.Contract.Tests.Calls;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Contract.Tests;

/// <summary>An operation that does not pass, with the trouble and with the reason why that is no fault of the SDK.</summary>
internal sealed record ContractException(Trouble Trouble, string Reason);

/// <summary>Holds outcomes against the table of exceptions, in both directions: an entry that no longer fails has to go.</summary>
internal static class Verdict
{
    public static void Check(IReadOnlyList<Outcome> outcomes, IReadOnlyDictionary<string, ContractException> exceptions, ITestOutputHelper output)
    {
        var failures = outcomes.Where(static outcome => outcome.Trouble != Trouble.None).ToList();
        var operations = outcomes.Select(static outcome => outcome.Operation).Distinct().Count();
        output.WriteLine($"{operations - exceptions.Count} of {operations} operations, {exceptions.Count} exceptions; {outcomes.Count} calls");
        foreach (var (operation, exception) in exceptions)
        {
            output.WriteLine($"{operation}: {exception.Trouble}: {exception.Reason}");
        }

        var unexpected = failures.Where(failure => exceptions.GetValueOrDefault(failure.Operation)?.Trouble.HasFlag(failure.Trouble) != true).ToList();
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} calls failed:\n{string.Join('\n', unexpected)}");
        Assert.Empty(exceptions.Keys.Except(failures.Select(static failure => failure.Operation)));
    }
}
