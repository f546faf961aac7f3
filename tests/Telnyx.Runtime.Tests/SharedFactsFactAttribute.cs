using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>A test that needs the shared facts; skipped, and saying so, in a clone without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactsFactAttribute : FactAttribute
{
    public SharedFactsFactAttribute()
    {
        if (!SharedFacts.IsPresent)
        {
            Skip = "The shared facts are not beside this checkout (set TELNYX_SHARED to their folder).";
        }
    }
}
