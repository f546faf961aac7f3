using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Telnyx.AspNetCore.Tests.Postgres;
using Telnyx.Testing;

namespace Telnyx.Benchmarks.Load;

/// <summary>VoiceApp's webhook endpoint under the load of a second process: how fast, how much memory, and each event handled exactly once.</summary>
internal static class LoadRun
{
    private const int MostEvents = 1 << 22;

    private static readonly int[] s_handled = new int[MostEvents];

    /// <summary>Runs, prints, and returns 1 when an event was lost, refused or handled twice.</summary>
    public static async Task<int> RunAsync(int seconds, bool usesPostgres)
    {
        await using var database = usesPostgres ? new LocalPostgres() : null;
        await (database?.StartAsync() ?? Task.CompletedTask);
        var seed = RandomNumberGenerator.GetBytes(WebhookSigner.SeedLength);
        await using var app = Build(seed, database);
        await app.StartAsync();
        var url = new Uri(new Uri(app.Urls.First()), "/webhooks");
        var memory = new MemoryCourse();
        using var sampling = new Timer(_ => memory.Sample(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var allocated = GC.GetTotalAllocatedBytes();
        var result = await SendAsync(url, seed, seconds);
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        await app.StopAsync();
        Print(result, seconds, allocated, memory);
        return Verdict(result);
    }

    private static WebApplication Build(byte[] seed, LocalPostgres? database) => VoiceApp.VoiceApplication.Build(
        new VoiceApp.VoiceSettings
        {
            Client = new() { ApiKey = Guid.NewGuid().ToString(), PublicKey = WebhookSigner.FromSeed(seed).PublicKey },
            Listen = new Uri("http://127.0.0.1:0"),
            Agent = "+13125550190",
            Folder = Path.GetTempPath(),
            Print = Count,
        },
        services => _ = database is null ? services : services.AddTelnyxWebhookPostgresStore(database.ConnectionString));

    // <-- call.answered 17 (delivery 1)
    private static void Count(string line)
    {
        var words = line.Split(' ');
        Interlocked.Increment(ref s_handled[int.Parse(words[2], CultureInfo.InvariantCulture)]);
    }

    private static async Task<LoadResult> SendAsync(Uri url, byte[] seed, int seconds)
    {
        using var sender = Process.Start(new ProcessStartInfo(
            "dotnet", [Assembly.GetExecutingAssembly().Location, .. LoadSender.Arguments(url, seed, seconds)]) { RedirectStandardOutput = true })!;
        var output = await sender.StandardOutput.ReadToEndAsync();
        await sender.WaitForExitAsync();
        return sender.ExitCode == 0
            ? JsonSerializer.Deserialize<LoadResult>(output)!
            : throw new InvalidOperationException($"The sender ended with {sender.ExitCode}.");
    }

    private static void Print(LoadResult result, int seconds, long allocated, MemoryCourse memory) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        events                   {result.Events}, {result.Deliveries - result.Events} of them delivered again
        deliveries per second    {result.Deliveries / seconds}
        time of one              median {result.MedianMilliseconds:F2} ms, p99 {result.P99Milliseconds:F2} ms, longest {result.MaxMilliseconds:F0} ms
        allocated per delivery   {allocated / 1024.0 / result.Deliveries:F1} KB (HTTP server included)
        live heap                {memory}
        not answered 200         {result.Refused}
        never handled            {Of(result, static times => times == 0)}
        handled more than once   {Of(result, static times => times > 1)}
        """));

    private static int Verdict(LoadResult result) =>
        result is { Refused: 0, Events: > 0 } && Of(result, static times => times != 1) == 0 && result.Deliveries > result.Events ? 0 : 1;

    private static int Of(LoadResult result, Predicate<int> condition) => s_handled[1..(result.Events + 1)].Count(times => condition(times));
}
