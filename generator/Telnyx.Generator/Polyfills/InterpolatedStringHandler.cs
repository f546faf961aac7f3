namespace System.Runtime.CompilerServices;

/// <summary>Lets interpolated strings be written piece by piece for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Hands the receiver of a call to the handler of its interpolated string, for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    /// <summary>The arguments; an empty name is the receiver.</summary>
    public string[] Arguments { get; } = [argument];
}
