namespace Telnyx.Package.Tests;

/// <summary>A class library for net8.0 that generates from a part of a document of its own, and an app on top of it.</summary>
[Collection(PackageTests.Name)]
public sealed class OwnDocumentTests(PackedFeed feed)
{
    [Fact]
    public async Task The_library_generates_and_the_app_does_not()
    {
        var (sdk, app) = await BuildAsync();
        Assert.Contains("The simulator answered OK.", await DotNet.SucceedAsync(app, feed.RestoredPackages, "run", "--no-build"), StringComparison.Ordinal);

        // The MSBuild properties: namespace, name of the client, and which part of the document.
        var library = BuiltAssembly.Read(sdk, "net8.0");
        Assert.Contains("Acme.Telephony.AcmeClient", library.Types);
        Assert.DoesNotContain("Acme.Telephony.MessagesService", library.Types);
        Assert.DoesNotContain("CallRequest.ClientState", library.Properties);

        // Build files stop at the library: whoever references it does not generate again.
        Assert.DoesNotContain(BuiltAssembly.Read(app, "net10.0").Types, static type => type.EndsWith("Client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_app_that_only_references_the_library_has_the_rules()
    {
        var app = Path.Combine(feed.Settle("OwnDocument"), "App");
        var program = Path.Combine(app, "Program.cs");
        await File.WriteAllTextAsync(program, (await File.ReadAllTextAsync(program)).Replace("To = \"+1", "To = \"1", StringComparison.Ordinal));
        await DotNet.FailAsync("error TLX1007: '13125550100' cannot be the value of To", app, feed.RestoredPackages, "build");
    }

    [Fact]
    public async Task It_is_compiled_again_when_the_document_is_touched_or_edited_and_never_else()
    {
        var (sdk, _) = await BuildAsync();
        var document = Path.Combine(sdk, "telephony.json");
        var first = BuiltAssembly.Read(sdk, "net8.0");

        Assert.Equal(first.WrittenAt, (await RebuildAsync(sdk)).WrittenAt);

        File.SetLastWriteTimeUtc(document, DateTime.UtcNow);
        var touched = await RebuildAsync(sdk);
        Assert.NotEqual(first.WrittenAt, touched.WrittenAt);
        Assert.Equal(first.Version, touched.Version);

        await File.WriteAllTextAsync(document, (await File.ReadAllTextAsync(document)).Replace(
            "\"from\": {", "\"client_state\": { \"type\": \"string\", \"description\": \"State.\" }, \"from\": {", StringComparison.Ordinal));
        var edited = await RebuildAsync(sdk);
        Assert.Contains("CallRequest.ClientState", edited.Properties);
        Assert.NotEqual(touched.Version, edited.Version);
    }

    [Fact]
    public async Task In_another_folder_it_becomes_the_same_bytes()
    {
        Assert.Equal(await BuildHereAsync(), await BuildHereAsync());

        async Task<byte[]> BuildHereAsync()
        {
            var sdk = Path.Combine(feed.Settle("OwnDocument"), "Sdk");
            await DotNet.SucceedAsync(sdk, feed.RestoredPackages, "build", "-p:PathMap=" + sdk + "=/_/");
            return await File.ReadAllBytesAsync(Path.Combine(sdk, "bin", "Debug", "net8.0", "Sdk.dll"));
        }
    }

    private async Task<(string Sdk, string App)> BuildAsync()
    {
        var solution = feed.Settle("OwnDocument");
        var app = Path.Combine(solution, "App");
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);
        return (Path.Combine(solution, "Sdk"), app);
    }

    private async Task<BuiltAssembly> RebuildAsync(string sdk)
    {
        await DotNet.SucceedAsync(sdk, feed.RestoredPackages, "build", "--no-restore");
        return BuiltAssembly.Read(sdk, "net8.0");
    }
}
