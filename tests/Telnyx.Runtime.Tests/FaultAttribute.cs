namespace Telnyx.Runtime.Tests;

/// <summary>The numbers of the known HTTP faults (docs/faults.md) that a test covers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FaultAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
