using System.Collections.Immutable;
using Telnyx.Generator.Binding;
using Telnyx.Generator.Inputs;
using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>Cancellation flies through: it is neither swallowed nor turned into a result that would be cached.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void A_cancelled_run_throws() =>
        Assert.ThrowsAny<OperationCanceledException>(static () => GeneratorRun.Of(Bundled.Files, [], cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Binding_stops_when_it_is_cancelled()
    {
        var texts = Bundled.Files.Select(static file => new SpecText(file.Path, file.Kind == "Names" ? SpecKind.Names : SpecKind.Document, file.Content)).ToImmutableArray();
        var settings = new ProjectSettings(SdkOptions.Default, null, default);

        Assert.ThrowsAny<OperationCanceledException>(() => SdkResult.Create(texts, settings, new CancellationToken(canceled: true)));
    }
}
