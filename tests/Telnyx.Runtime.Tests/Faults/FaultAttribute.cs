namespace Telnyx.Runtime.Tests.Faults;

/// <summary>The numbers of the known faults (facts/http_fault_cases.md) that a test covers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaultAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
