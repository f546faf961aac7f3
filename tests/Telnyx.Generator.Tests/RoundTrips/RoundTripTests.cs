using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.RoundTrips;

/// <summary>Odd but legal documents: their SDKs compile, send what the documents say, and write again what they read.</summary>
public sealed class RoundTripTests
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(ExchangeFile.Folder, "*.txt").Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_sent_and_read(string name)
    {
        var file = ExchangeFile.Load(name);
        var run = GeneratorRun.Of(new InputFile("odd.json", file.Document));
        Assert.Equal(file.Diagnostics, string.Join('\n', run.Diagnostics.Select(static text => text[..7] + text[text.IndexOf(": ", StringComparison.Ordinal)..])));

        var scenario = TestCompilation.Load([.. run.Sources.Values, Scenario(file.Exchanges)]).GetType("Telnyx.Scenario")!;
        var (expected, actual) = (new List<string>(), new List<string>());
        for (var i = 0; i < file.Exchanges.Count; i++)
        {
            expected.Add(file.Exchanges[i].Expected());
            actual.Add(await Make(file.Exchanges[i], i, scenario));
        }

        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{string.Join('\n', expected)}\n\nBut:\n{string.Join('\n', actual)}");
    }

    private static async Task<string> Make(Exchange exchange, int index, Type scenario)
    {
        using var api = new StubApi(exchange);
        using var http = new HttpClient(api);
        var client = scenario.GetMethod("Client")!.Invoke(null, [http]);
        try
        {
            var seen = await (Task<object?[]>)scenario.GetMethod($"Call{index}")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client], null)!;
            return exchange.Transcript(api.Request, Written(seen[0]!), seen.Skip(1).Select(static value => (string?)value));
        }
        catch (Exception exception)
        {
            return $"{api.Request}\n{exception}";
        }
    }

    private static string Written(object response) => response.GetType().GetProperty("Data")?.GetValue(response) switch
    {
        null => "",
        Stream stream => new StreamReader(stream).ReadToEnd(),
        string text => text,
        var data => JsonSerializer.Serialize(data, data.GetType(), s_options),
    };

    private static string Scenario(IReadOnlyList<Exchange> exchanges) => $$"""
        #pragma warning disable CS1591
        using System; using System.Collections.Generic; using System.Globalization; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Text.Json; using System.Threading.Tasks; using Telnyx;
        #nullable disable
        namespace Telnyx;
        public static class Scenario
        {
            public static TelnyxClient Client(HttpClient http) => new(http, new TelnyxClientOptions { ApiKey = "KEY", BaseAddress = new Uri("https://api.telnyx.com/v2/") });
            private static string Text(object value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture);
            {{string.Join('\n', exchanges.Select(static (exchange, index) => exchange.Method(index)))}}
        }
        """;
}
