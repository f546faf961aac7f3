using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Telnyx.Testing;
using Xunit.Abstractions;

namespace Telnyx.Sdk.Tests.Faults;

/// <summary>
/// Many clients against the simulator, with every fourth try spoiled. As many calls as ten minutes at ten a second, with waits cut short;
/// the environment variable TELNYX_SOAK_SECONDS lets it go on for so long.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Seed = 20_240_501;
    private const int Calls = 6_000;
    private const int Clients = 8;
    private const int WorkersPerClient = 4;

    private readonly ConcurrentBag<(int Number, SoakKind Kind, Exception? Failure, int Attempts)> _results = [];
    private readonly SoakPlan _plan = new(Seed);
    private int _next;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_done_twice()
    {
        await using var simulator = await TelnyxSimulator.StartAsync();
        using var proxy = new FaultyProxy(simulator.BaseAddress, _plan.FaultOf) { ResetsEvery = 20 };
        var clients = Enumerable.Range(0, Clients).Select(_ => Client(simulator, proxy)).ToList();
        var clock = Stopwatch.StartNew();
        var time = Seconds() is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;

        await Task.WhenAll(clients.SelectMany(client => Enumerable.Range(0, WorkersPerClient).Select(_ =>
            Task.Run(() => WorkAsync(simulator, client, () => time is { } limit ? clock.Elapsed < limit : _next < Calls)))));

        var elapsed = clock.Elapsed;
        var open = proxy.Open;
        clients.ForEach(static client => client.Dispose());
        await proxy.UntilAllAreClosedAsync();
        Report(simulator, proxy, elapsed, open);
    }

    private static int? Seconds() => Environment.GetEnvironmentVariable("TELNYX_SOAK_SECONDS") is { Length: > 0 } text
        ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    private static TelnyxClient Client(TelnyxSimulator simulator, FaultyProxy proxy) => new(new TelnyxClientOptions
    {
        BaseAddress = proxy.BaseAddress,
        ApiKey = simulator.ApiKey,
        TryTimeout = FaultyProxy.Lateness / 2,
        MaxRetries = 5,
        ConfigureResilience = static pipeline => pipeline.AddTelnyxRetry(
            new TelnyxRetryOptions { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(20) }),
    });

    private async Task WorkAsync(TelnyxSimulator simulator, TelnyxClient client, Func<bool> goesOn)
    {
        var call = (await client.Calls.DialAsync(
            new() { ConnectionId = simulator.ConnectionId, From = "+18005550101", To = "+18005550100" })).Data.CallControlId;
        await simulator.GetCall(call).WaitUntilDecidedAsync();
        while (goesOn())
        {
            var number = Interlocked.Increment(ref _next);
            var kind = _plan.KindOf(number);
            try
            {
                var response = await SendAsync(simulator, client, call, number, kind);
                _results.Add((number, kind, null, response.Attempts));
            }
            catch (TelnyxException e)
            {
                _results.Add((number, kind, e, e.Attempts));
            }
        }
    }

    private static async Task<TelnyxResponse> SendAsync(TelnyxSimulator simulator, TelnyxClient client, string call, int number, SoakKind kind)
    {
        var options = new RequestOptions { ExtraHeaders = { [SoakPlan.NumberHeader] = number.ToString(CultureInfo.InvariantCulture) } };
        switch (kind)
        {
            case SoakKind.Speak:
                return await client.Calls.Actions.SpeakAsync(call, new() { Payload = $"n{number}", Voice = "female" }, options);
            case SoakKind.Message:
                return await client.Messages.SendAsync(new() { From = "+13125550002", To = "+13125550001", Text = $"n{number}" }, options);
            case SoakKind.Dial:
                return await client.Calls.DialAsync(
                    new() { ConnectionId = simulator.ConnectionId, From = "+18005550101", To = "+18005550100", FromDisplayName = $"n{number}" }, options);
            default:
                var status = await client.Calls.RetrieveStatusAsync(call, options);
                Assert.Equal(call, status.Data.CallControlId);
                return status;
        }
    }

    private void Report(TelnyxSimulator simulator, FaultyProxy proxy, TimeSpan elapsed, int open)
    {
        // How often each call was carried out, by the mark in its body.
        var done = simulator.Requests.Where(static one => one is { Method: "POST", StatusCode: 200, Repeated: false })
            .Select(static one => Mark(one.Body)).Where(static mark => mark is not null).GroupBy(static mark => mark!).ToDictionary(
                static group => group.Key, static group => group.Count());
        var commands = _results.Where(static one => one.Kind != SoakKind.Read).ToList();
        var doubled = done.Count(static one => one.Value > 1);
        var lost = commands.Count(one => one.Failure is null && !done.ContainsKey($"n{one.Number}"));
        var failed = _results.Where(static one => one.Failure is not null).ToList();

        output.WriteLine($"seed {Seed}, {elapsed.TotalSeconds:F1} s, {Clients} clients, {Clients * WorkersPerClient} calls at a time");
        output.WriteLine($"calls {_results.Count}: {List(_results.CountBy(static one => one.Kind))}");
        var faults = proxy.Count.Where(static one => one.Key != Fault.None).ToList();
        output.WriteLine($"faults {faults.Sum(static one => one.Value)}: {List(faults)}");
        output.WriteLine($"retries {_results.Sum(static one => one.Attempts - 1)}, doubled {doubled}, lost {lost}");
        output.WriteLine($"failed and said so {failed.Count}: {List(failed.CountBy(static one => $"{one.Kind} {one.Failure!.GetType().Name}"))}");
        output.WriteLine($"connections {proxy.Connections}, open before the clients were disposed {open}, after {proxy.Open}");

        Assert.Empty(simulator.Failures);
        Assert.Equal((0, 0), (doubled, lost));
        Assert.InRange(open, 0, Clients * WorkersPerClient * 2);
        Assert.True(_results.Count >= Calls || Seconds() is not null);
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.True(proxy.Count[fault] > 10));

        // What may be sent again gets through.
        Assert.InRange(failed.Count(static one => one.Kind != SoakKind.Message), 0, _results.Count / 100);
    }

    private static string List<T>(IEnumerable<KeyValuePair<T, int>> counts) =>
        string.Join(", ", counts.OrderBy(static one => one.Key).Select(static one => $"{one.Key} {one.Value}"));

    private static string? Mark(string body)
    {
        using var document = JsonDocument.Parse(body);
        foreach (var name in (string[])["payload", "text", "from_display_name"])
        {
            if (document.RootElement.TryGetProperty(name, out var value))
            {
                return value.GetString();
            }
        }

        return null;
    }
}
