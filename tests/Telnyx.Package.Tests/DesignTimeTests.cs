using System.Text.Json;

namespace Telnyx.Package.Tests;

/// <summary>What an IDE asks of a project: the compiler's arguments without a compilation.</summary>
[Collection(PackageTests.Name)]
public sealed class DesignTimeTests(PackedFeed feed)
{
    [Fact]
    public async Task The_generator_and_the_documents_are_among_the_compilers_arguments()
    {
        var app = Path.Combine(feed.Settle("Console"), "App");
        await DotNet.SucceedAsync(app, feed.RestoredPackages, "restore");
        var output = await DotNet.SucceedAsync(
            app, feed.RestoredPackages,
            "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        using var json = JsonDocument.Parse(output);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!).ToList();
        Assert.Equal(Names("Telnyx.Generator.dll", "Telnyx.Generator.CodeFixes.dll", "Microsoft.OpenApi.dll"), Files(arguments, "/analyzer:").Where(static name => name.StartsWith("Telnyx", StringComparison.Ordinal) || name.StartsWith("Microsoft.OpenApi", StringComparison.Ordinal)));
        Assert.Equal(Names([.. Repository.SpecFiles]), Files(arguments, "/additionalfile:"));
        Assert.Empty(Directory.EnumerateFiles(app, "App.dll", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> Names(params string[] names) => names.Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(IEnumerable<string> arguments, string option) => arguments
        .Where(argument => argument.StartsWith(option, StringComparison.Ordinal))
        .Select(argument => Path.GetFileName(argument[option.Length..].Trim('"')))
        .Order(StringComparer.Ordinal);
}
