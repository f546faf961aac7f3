namespace Telnyx.Runtime.Tests;

/// <summary>The numbers of the known bad inputs (facts/webhook_bad_inputs.md) that a test covers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BadInputAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
