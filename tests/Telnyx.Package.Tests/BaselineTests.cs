namespace Telnyx.Package.Tests;

/// <summary>A library that commits what its SDK offers, gets a new document, and an app that uses what has changed.</summary>
[Collection(PackageTests.Name)]
public sealed class BaselineTests(PackedFeed feed)
{
    // The library has warnings as errors; changes that nobody uses must not stop it.
    private const string Tolerant = "-p:WarningsNotAsErrors=TLX0014%3BTLX1014";

    [Fact]
    public async Task A_new_document_is_told_at_the_baseline_and_where_it_is_used()
    {
        var solution = feed.Settle("OwnDocument");
        var (sdk, app) = (Path.Combine(solution, "Sdk"), Path.Combine(solution, "App"));
        await EditAsync(sdk, "\"call_control_id\": {", """
            "a;b%c\\d*?$(e)@(f)'": { "type": "string" }, "call_control_id": {
            """);
        var lines = await WriteBaselineAsync(sdk);
        Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        Assert.Contains("AcmeClient.Calls : CallsService", lines);
        Assert.Contains("CallRequest.ConnectionId : required string | connection_id", lines);
        Assert.Single(lines, static line => line.EndsWith(" : string? | a%3Bb%25c%5Cd*?$(e)@(f)'", StringComparison.Ordinal));
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(app, feed.RestoredPackages, "build"), StringComparison.Ordinal);

        await EditAsync(sdk, "\"connection_id\": {", "\"application\": {");
        await EditAsync(sdk, "\"connection_id\", ", "");
        await EditAsync(sdk, "\"to\": { \"type\": \"string\"", "\"to\": { \"type\": \"integer\"");
        var output = await DotNet.FailAsync("error TLX1013: The API has changed: 'CallRequest.ConnectionId' is gone", app, feed.RestoredPackages, "build", "--no-restore", Tolerant);
        string[] expected =
        [
            $"telnyx-api.txt({Line("CallRequest.ConnectionId")},1): warning TLX0014: 'CallRequest.ConnectionId' is gone",
            $"telnyx-api.txt({Line("CallRequest.To")},1): warning TLX0014: 'CallRequest.To' was 'required string' and is 'required long'",
            "warning TLX1014: The code of this project uses none of 2 things that have changed in the API.",
            "Program.cs(7,49): error TLX1013: The API has changed: 'CallRequest.ConnectionId' is gone",
            "Program.cs(7,111): error TLX1013: The API has changed: 'CallRequest.To' was 'required string' and is 'required long'",
        ];
        Assert.All(expected, line => Assert.True(output.Contains(line, StringComparison.Ordinal), $"'{line}' is not in:\n{output}"));

        // Written again, it accepts the changes.
        Assert.Contains("CallRequest.To : required long | to", await WriteBaselineAsync(sdk));
        Assert.Contains("0 Warning(s)", await DotNet.SucceedAsync(sdk, feed.RestoredPackages, "build"), StringComparison.Ordinal);

        int Line(string member) => Array.FindIndex(lines, line => line.StartsWith(member + " ", StringComparison.Ordinal)) + 1;
    }

    private static async Task EditAsync(string sdk, string part, string replacement)
    {
        var document = Path.Combine(sdk, "telephony.json");
        var text = await File.ReadAllTextAsync(document);
        Assert.Contains(part, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(document, text.Replace(part, replacement, StringComparison.Ordinal));
    }

    private async Task<string[]> WriteBaselineAsync(string sdk)
    {
        await DotNet.SucceedAsync(sdk, feed.RestoredPackages, "build", "-t:WriteTelnyxApiBaseline");
        return await File.ReadAllLinesAsync(Path.Combine(sdk, "telnyx-api.txt"));
    }
}
