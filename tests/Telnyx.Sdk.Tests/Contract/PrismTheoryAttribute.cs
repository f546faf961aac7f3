namespace Telnyx.Sdk.Tests.Contract;

/// <summary>A theory that needs Prism, and is skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrismTheoryAttribute : TheoryAttribute
{
    public PrismTheoryAttribute()
    {
        if (Prism.Program is null)
        {
            Skip = "Prism is not installed: npm install -g @stoplight/prism-cli";
        }
    }
}
