using Telnyx.Generator.Tests;
using Xunit;

namespace Telnyx.Contract.Tests.Prism;

/// <summary>A test that needs Prism, and perhaps the official document; skipped, and saying so, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrismFactAttribute : FactAttribute
{
    public PrismFactAttribute(bool official = false) => Skip = official && !TestFolders.HasShared
        ? "The official document is not beside this checkout (set TELNYX_SHARED to the folder that holds specs/ and facts/)."
        : PrismInstall.MissingReason;
}
