using System.Globalization;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Telnyx.AspNetCore.Tests.Postgres;

/// <summary>
/// One instance of an application: this assembly, started as a program, so that it can be killed. Its handler writes a row, which
/// is the effect that must happen once.
/// </summary>
internal static class Instance
{
    public const string Effects = "CREATE TABLE IF NOT EXISTS effects (event_id text, instance text, at timestamptz DEFAULT clock_timestamp())";

    /// <summary>Arguments: the word instance, a name, a connection string, a public key, how long a handler takes in ms.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ["instance", var name, var database, var publicKey, var milliseconds])
        {
            return 1;
        }

        var duration = int.Parse(milliseconds, CultureInfo.InvariantCulture);
        await using var effects = NpgsqlDataSource.Create(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(new TelnyxClient(new() { ApiKey = "KEY", PublicKey = publicKey }));
        builder.Services.AddTelnyxWebhooks<TelnyxClient>(options => options.ClaimLease = TimeSpan.FromSeconds(2));
        builder.Services.AddTelnyxWebhookPostgresStore(database);
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapTelnyxWebhooks("/webhooks", on => on.OnAny(async (e, ct) =>
        {
            await Task.Delay(duration, ct);
            await using var command = effects.CreateCommand("INSERT INTO effects (event_id, instance) VALUES ($1, $2)");
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = e.Id! });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
            await command.ExecuteNonQueryAsync(ct);
        }));
        await app.StartAsync();
        await Console.Out.WriteLineAsync("LISTENING " + app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
