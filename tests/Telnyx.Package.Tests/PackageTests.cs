namespace Telnyx.Package.Tests;

/// <summary>Classes with this collection share the packed feed and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackedFeed>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Packages";
}
