using Telnyx.Generator.Baseline;
using Telnyx.Generator.Tests.Snapshots;
using Xunit;

namespace Telnyx.Generator.Tests.Surface;

/// <summary>What the SDK of the bundled documents offers, as approved: a change shows in review.</summary>
public sealed class BundledSdkTests
{
    [Fact]
    public void The_SDK_of_the_bundled_documents_offers_what_was_approved()
    {
        var bound = BoundSdk.Of([.. Bundled.Files.Select(static file => (file.Path, file.Content))]);
        ApprovedList.Verify(ApiLister.List(bound.Sdk).Select(static member => member.ToString()), "BundledSdk");
    }

    [Fact]
    public void A_difference_is_told_line_by_line() => Assert.Equal(
        "3 lines differ from what was approved:\n- B : class\n+ B : struct\n+ D : class",
        ApprovedList.Difference(["A : class", "B : class", "C : enum"], ["A : class", "B : struct", "C : enum", "D : class"]));
}
