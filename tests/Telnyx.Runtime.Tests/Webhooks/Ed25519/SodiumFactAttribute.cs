using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>A test that asks libsodium; skipped, and saying so, where a stable version of it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SodiumFactAttribute : FactAttribute
{
    // From 1.0.23 on libsodium multiplies by the cofactor and answers a few hostile signatures differently.
    private static readonly Version s_firstWithCofactor = new(1, 0, 23);

    public SodiumFactAttribute()
    {
        if (!Sodium.IsPresent)
        {
            Skip = "libsodium is not installed (Debian: libsodium23).";
        }
        else if (!Version.TryParse(Sodium.Version, out var version) || version >= s_firstWithCofactor)
        {
            Skip = $"libsodium {Sodium.Version} follows other rules than 1.0.18 to 1.0.22.";
        }
    }
}
