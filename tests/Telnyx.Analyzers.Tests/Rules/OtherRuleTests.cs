using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Analyzers.Tests;

public sealed class OtherRuleTests
{
    [Fact]
    public Task Api_keys_in_code() => Snippet.Check("TLX1008", """
        const string key = "KEY0123";
        using var a = new TelnyxClient(new() { ApiKey = [|"KEY0123"|] });
        using var b = new TelnyxClient(new TelnyxClientOptions { ApiKey = [|key|] });
        using var c = new TelnyxClient(new() { ApiKey = text });
        using var d = new TelnyxClient(new() { ApiKey = Environment.GetEnvironmentVariable("KEY") ?? [|"KEY0123"|] });
        var options = new TelnyxClientOptions();
        options.ApiKey ??= [|"KEY0123"|];
        options.ApiKey = [|$"{key}"|];
        options.ApiKey = "";
        options.ApiKey = text + "0123";
        """);

    [Fact]
    public Task Public_keys_in_code() => Snippet.Check("TLX1009", """
        using var a = new TelnyxClient(new() { PublicKey = [|"abc="|] });
        var b = new Webhooks([|"abc="|]);
        var options = new WebhookOptions { PublicKeys = { [|"abc="|], text } };
        options.PublicKeys.Add([|"abc="|]);
        options.PublicKeys.Add(text);
        Pass(b);
        """);

    [Fact]
    public Task Lists_that_nobody_asks_for() => Snippet.Check("TLX1010", """
        [|client.Connections.ListAsync()|];
        _ = [|client.Connections.ListAsync()|];
        var unused = [|client.Connections.ListActiveCallsAsync("1")|];
        [|client.Connections.ListAsync()|].AsPages();
        _ = [|client.Connections.ListAsync()|].AsPages();
        Action send = () => [|client.Connections.ListAsync()|];
        Pass(send);
        """);

    [Fact]
    public Task Lists_that_are_used() => Snippet.Check("TLX1010", """
        await client.Connections.ListAsync();
        _ = await client.Connections.ListAsync();
        await foreach (var connection in client.Connections.ListAsync()) { }
        var list = client.Connections.ListAsync();
        await foreach (var page in list.AsPages()) { }
        Func<AsyncPageable<Connection>> later = () => client.Connections.ListAsync();
        Pass(later);
        AsyncPageable<Connection> Own() => client.Connections.ListAsync();
        Pass(Own());
        Pass(client.Connections.ListAsync());
        """);

    [Fact]
    public Task Webhooks_that_nobody_verifies() => Snippet.Check("TLX1011", """
        Pass([|JsonSerializer.Deserialize<CallAnsweredEvent>(text)|]!);
        Pass([|JsonSerializer.Deserialize(text, typeof(CallAnsweredEvent))|]!);
        Pass(JsonSerializer.Deserialize<CallRequest>(text)!);
        Pass(JsonSerializer.Deserialize<Dictionary<string, string>>(text)!);
        """);

    [Fact]
    public Task Webhooks_that_the_framework_reads() => Snippet.Check("TLX1011", """
        Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app = null!;
        [|Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(app, "/webhooks", (CallAnsweredEvent e) => e.Id)|];
        Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapPost(app, "/calls", (CallRequest e) => e.From);
        """);

    [Fact]
    public Task Webhooks_that_a_controller_takes_as_a_parameter() => Snippet.Check("TLX1011", """
            Pass(client);
        }
        [Microsoft.AspNetCore.Mvc.ApiController]
        private class Receiver
        {
            [Microsoft.AspNetCore.Mvc.HttpPost("/concluded")] public string? Concluded(CallAnsweredEvent [|e|]) => e.Id;
            [Microsoft.AspNetCore.Mvc.HttpPost("/said")] public string? Said([Microsoft.AspNetCore.Mvc.FromBody] WebhookEvent [|e|]) => e.Id;
            [Microsoft.AspNetCore.Mvc.HttpPost("/other")] public string? Other([Microsoft.AspNetCore.Mvc.FromBody] Dictionary<string, string> e) => e["Id"];
            [Microsoft.AspNetCore.Mvc.NonAction] public string? Handle(CallAnsweredEvent e) => e.Id;
        """);

    [Fact]
    public Task Webhooks_that_are_verified() => Snippet.Check("TLX1011", """
        webhooks.Verify(text, text, text);
        Pass(JsonSerializer.Deserialize<CallAnsweredEvent>(text)!);
        """);

    [Fact]
    public async Task Nothing_is_registered_without_the_runtime()
    {
        var compilation = CSharpCompilation.Create("Other", [CSharpSyntaxTree.ParseText("class C { string A = \"x\"; }")], GeneratedSdk.Platform.Where(static reference => !reference.Display!.Contains("Telnyx", StringComparison.Ordinal)));
        Assert.Null(TelnyxSymbolsOf(compilation));
        Assert.DoesNotContain(await Analysis.OfAsync(compilation), static diagnostic => diagnostic.Id.StartsWith("TLX", StringComparison.Ordinal));
    }

    private static Generator.Analyzers.TelnyxSymbols? TelnyxSymbolsOf(CSharpCompilation compilation) => Generator.Analyzers.TelnyxSymbols.Of(compilation);
}
