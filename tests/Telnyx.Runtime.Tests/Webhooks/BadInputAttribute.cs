namespace Telnyx.Runtime.Tests;

/// <summary>The numbers of the known bad inputs that a test covers: 1 to 120, here and in Telnyx.AspNetCore.Tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BadInputAttribute(params int[] numbers) : Attribute
{
    public IReadOnlyList<int> Numbers { get; } = numbers;
}
