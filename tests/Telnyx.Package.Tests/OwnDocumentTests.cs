namespace Telnyx.Package.Tests;

/// <summary>A class library for net8.0 that generates from a document of its own, and an app on top of it.</summary>
[Collection(PackageTests.Name)]
public sealed class OwnDocumentTests(PackedFeed feed)
{
    [Fact]
    public async Task The_library_generates_the_app_does_not_and_an_edited_document_is_generated_again()
    {
        var solution = feed.Settle("OwnDocument");
        var (sdk, app) = (Path.Combine(solution, "Sdk"), Path.Combine(solution, "App"));
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);
        Assert.Contains("The simulator answered OK.", await DotNet.SucceedAsync(app, feed.RestoredPackages, "run", "--no-build"), StringComparison.Ordinal);

        // The MSBuild properties: namespace, name of the client, and which part of the document.
        var first = BuiltAssembly.Read(sdk, "net8.0");
        Assert.Contains("Acme.Telephony.AcmeClient", first.Types);
        Assert.DoesNotContain("Acme.Telephony.MessagesService", first.Types);
        Assert.DoesNotContain("CallRequest.ClientState", first.Properties);

        // Analyzer and targets stop at the library: whoever references it does not generate again.
        Assert.DoesNotContain(BuiltAssembly.Read(app, "net10.0").Types, static type => type.EndsWith("Client", StringComparison.Ordinal));

        var document = Path.Combine(sdk, "telephony.json");
        await File.WriteAllTextAsync(document, (await File.ReadAllTextAsync(document)).Replace(
            "\"from\": {", "\"client_state\": { \"type\": \"string\", \"description\": \"State.\" }, \"from\": {", StringComparison.Ordinal));
        await DotNet.SucceedAsync(sdk, feed.RestoredPackages, "build", "--no-restore");
        var second = BuiltAssembly.Read(sdk, "net8.0");
        Assert.NotEqual(first.WrittenAt, second.WrittenAt);
        Assert.Contains("CallRequest.ClientState", second.Properties);
    }
}
