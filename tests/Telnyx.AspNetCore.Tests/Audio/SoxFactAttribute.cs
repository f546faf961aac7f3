namespace Telnyx.AspNetCore.Tests.Audio;

/// <summary>A test that needs sox.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SoxFactAttribute : FactAttribute
{
    public SoxFactAttribute() => Skip = Sox.Program is null ? "sox is not installed (apt-get install sox)." : null;
}
