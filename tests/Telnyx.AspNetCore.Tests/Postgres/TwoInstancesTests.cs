using System.Collections.Concurrent;
using System.Net;
using Npgsql;
using Telnyx.Testing;
using Xunit.Abstractions;

namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>Each event five times, shuffled, over two processes that share a database; a delivery that fails comes again, as Telnyx does it.</summary>
public sealed class TwoInstancesTests(PostgresServer server, ITestOutputHelper output) : IClassFixture<PostgresServer>
{
    private const int Events = 200;
    private const int Deliveries = 5;

    [PostgresFact]
    public async Task A_storm_of_duplicates_is_handled_once_each()
    {
        var signer = WebhookSigner.Create();
        await using var database = await CreateEffectsAsync();
        using var first = await StartAsync("first", signer, handlerMilliseconds: 5);
        using var second = await StartAsync("second", signer, handlerMilliseconds: 5);
        await DeliverAllAsync(Shuffled("storm", seed: 1), signer, [first.Address, second.Address]);

        var effects = await EffectsAsync(database, "storm");
        Tell(effects);
        Assert.Equal(Events, effects.Count);
        Assert.All(effects, effect => Assert.Single(effect.Value));
        Assert.Contains(effects, effect => effect.Value.Contains("first"));
        Assert.Contains(effects, effect => effect.Value.Contains("second"));
    }

    [PostgresFact]
    public async Task An_instance_killed_in_the_middle_of_the_storm_loses_nothing()
    {
        var signer = WebhookSigner.Create();
        await using var database = await CreateEffectsAsync();
        using var victim = await StartAsync("victim", signer, handlerMilliseconds: 20);
        using var survivor = await StartAsync("survivor", signer, handlerMilliseconds: 20);
        var deliveries = Shuffled("kill", seed: 2);
        var delivered = 0;
        await DeliverAllAsync(deliveries, signer, [victim.Address, survivor.Address], () =>
        {
            if (Interlocked.Increment(ref delivered) == deliveries.Length / 4)
            {
                victim.Kill();
            }
        });

        var effects = await EffectsAsync(database, "kill");
        Tell(effects);
        Assert.Equal(Events, effects.Count);
        Assert.Contains(effects, effect => effect.Value.Contains("victim"));
        Assert.Contains(effects, effect => effect.Value.Contains("survivor"));

        // The documented window: killed after the effect and before it was remembered. Nothing else may happen twice.
        var twice = effects.Where(effect => effect.Value.Count > 1).ToList();
        Assert.All(twice, effect => Assert.Equal(["survivor", "victim"], effect.Value.Order(StringComparer.Ordinal)));
        Assert.True(twice.Count <= 2, $"{twice.Count} events were handled twice.");
    }

    private static (string Id, int Attempt)[] Shuffled(string prefix, int seed)
    {
        var all = Enumerable.Range(0, Events)
            .SelectMany(id => Enumerable.Range(1, Deliveries).Select(attempt => ($"{prefix}-{id}", attempt))).ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    /// <summary>Delivers until 2xx, by turns to the one address and the other: the failover address of a webhook.</summary>
    private static async Task DeliverAllAsync(
        (string Id, int Attempt)[] deliveries, WebhookSigner signer, Uri[] addresses, Action? onDelivered = null)
    {
        var refused = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (delivery, _) =>
        {
            for (var tries = 0; tries < 8; tries++)
            {
                var address = addresses[(delivery.Attempt + tries) % addresses.Length];
                if (await TryAsync(new WebhookSender(new(address, "/webhooks"), signer), delivery))
                {
                    onDelivered?.Invoke();
                    return;
                }
            }

            refused.Enqueue(delivery.Id);
        });
        Assert.Empty(refused);
    }

    private static async Task<bool> TryAsync(WebhookSender sender, (string Id, int Attempt) delivery)
    {
        try
        {
            return await sender.SendAsync("call.answered", delivery.Id, delivery.Attempt) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Tell(Dictionary<string, List<string>> effects) => output.WriteLine(
        $"{Events * Deliveries} deliveries of {Events} events: {effects.Count} handled, {effects.Count(static effect => effect.Value.Count > 1)} of them twice; "
        + string.Join(", ", effects.SelectMany(static effect => effect.Value).CountBy(static name => name).Select(static one => $"{one.Key} {one.Value}")));

    private Task<InstanceProcess> StartAsync(string name, WebhookSigner signer, int handlerMilliseconds) =>
        InstanceProcess.StartAsync(name, server.ConnectionString, signer.PublicKey, handlerMilliseconds);

    private async Task<NpgsqlDataSource> CreateEffectsAsync()
    {
        var database = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = database.CreateCommand(Instance.Effects);
        await command.ExecuteNonQueryAsync();
        return database;
    }

    private static async Task<Dictionary<string, List<string>>> EffectsAsync(NpgsqlDataSource database, string prefix)
    {
        await using var command = database.CreateCommand("SELECT event_id, instance FROM effects WHERE event_id LIKE $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = prefix + "-%" });
        await using var rows = await command.ExecuteReaderAsync();
        var effects = new Dictionary<string, List<string>>();
        while (await rows.ReadAsync())
        {
            if (!effects.TryGetValue(rows.GetString(0), out var instances))
            {
                effects[rows.GetString(0)] = instances = [];
            }

            instances.Add(rows.GetString(1));
        }

        return effects;
    }
}
