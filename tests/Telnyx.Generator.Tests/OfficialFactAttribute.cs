using Xunit;

namespace Telnyx.Generator.Tests;

/// <summary>A test on the vendor's own document; skipped, and saying so, in a clone without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute()
    {
        if (!TestFolders.HasShared)
        {
            Skip = "The official document is not beside this checkout (set TELNYX_SHARED to the folder that holds specs/ and facts/).";
        }
    }
}
