using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>What a document deprecates, the compiler warns about at every use, and nowhere else.</summary>
public sealed class DeprecationTests
{
    private static readonly string[] s_sdk = [.. GeneratorRun.Of(new InputFile("api.json", new TinyDocument()
        .Operation("GET", "/olds/{id}", """{"deprecated":true,"responses":{"204":{"description":"Done"}}}""")
        .Send("POST", "/things", """{"type":"object","properties":{"old_way":{"type":"string","deprecated":true},"new_way":{"type":"string"}}}""")
        .ToString())).Sources.Values];

    [Theory]
    [InlineData("await client.Olds.RetrieveAsync(\"1\");", "OldsService.RetrieveAsync(")]
    [InlineData("await client.Things.CreateAsync(new() { OldWay = \"x\" });", "CreateThingRequest.OldWay'")]
    public void Uses_warn(string statement, string member)
    {
        var warning = Assert.Single(Compile(statement));
        Assert.Contains("CS0618", warning, StringComparison.Ordinal);
        Assert.Contains(member, warning, StringComparison.Ordinal);
        Assert.Contains("The API documents this as deprecated.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_deprecated_does_not_warn() => Assert.Empty(Compile("await client.Things.CreateAsync(new() { NewWay = \"x\" });"));

    private static IReadOnlyList<string> Compile(string statement) => TestCompilation.Diagnose([.. s_sdk, $$"""
        using System.Threading.Tasks; using Telnyx;
        internal static class User { internal static async Task Run(TelnyxClient client) { {{statement}} } }
        """]);
}
