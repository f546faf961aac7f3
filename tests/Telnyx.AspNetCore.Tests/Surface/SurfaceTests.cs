using Telnyx.Generator.Tests.Snapshots;

namespace Telnyx.AspNetCore.Tests.Surface;

/// <summary>What the packages offer, as approved: a change shows in review.</summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("Telnyx.Runtime")]
    [InlineData("Telnyx.AspNetCore")]
    [InlineData("Telnyx.AspNetCore.Postgres")]
    [InlineData("Telnyx.Testing")]
    public void A_package_offers_what_was_approved(string assembly) => ApprovedList.Verify(PublicSurface.Of(assembly), assembly);
}
