using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Telnyx.Testing;

namespace Telnyx.AspNetCore.Tests.Simulator;

/// <summary>The sample on a day when the API is not well: the first try of every kind of command fails, and with it the handler.</summary>
public sealed class FailingCommandTests
{
    private readonly ConcurrentDictionary<string, int> _tries = new();

    [Fact]
    public async Task A_conversation_goes_on_with_the_next_delivery_and_no_command_is_executed_twice()
    {
        var folder = Directory.CreateTempSubdirectory("telnyx-voiceapp-").FullName;
        try
        {
            await using var simulator = await TelnyxSimulator.StartAsync(new() { Pace = 0.05, WebhookAttempts = 8 });
            await using var api = await StartProxyAsync(simulator.BaseAddress);
            await using var app = VoiceApp.VoiceApplication.Build(new()
            {
                Client = new() { BaseAddress = new(api.Urls.First() + "/v2/"), ApiKey = simulator.ApiKey, PublicKey = simulator.PublicKey, MaxRetries = 0 },
                Listen = new("http://127.0.0.1:" + FreePort()),
                Agent = "+13125550190",
                Folder = folder,
                Print = static _ => { },
            });
            await app.StartAsync();
            using var client = new TelnyxClient(new() { BaseAddress = simulator.BaseAddress, ApiKey = simulator.ApiKey });
            await client.CallControlApplications.UpdateAsync(
                simulator.ConnectionId, new() { ApplicationName = "voice app", WebhookEventUrl = app.Urls.First() + "/webhooks" });

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            await VoiceApp.ScriptedCaller.RunAsync(simulator, static call => call.PressAsync("1"), patience.Token);

            Assert.All(_tries, static command => Assert.True(command.Value > 1, command.Key));
            var executed = simulator.Requests.Where(static request => !request.Repeated && request.Path.Contains("/actions/", StringComparison.Ordinal));
            Assert.Equal(11, _tries.Count);
            Assert.Equal(_tries.Keys.Order(), executed.Select(static request => request.Path.Split('/')[^1]).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<WebApplication> StartProxyAsync(Uri api)
    {
        var http = new HttpClient();
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            if (_tries.AddOrUpdate(context.Request.Path.Value!.Split('/')[^1], 1, static (_, tries) => tries + 1) == 1)
            {
                context.Response.StatusCode = 500;
                return;
            }

            using var request = new HttpRequestMessage(new(context.Request.Method), new Uri(api, context.Request.Path.Value));
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(context.Request.Headers.Authorization.ToString());
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.ContentType = new("application/json");
            using var response = await http.SendAsync(request);
            context.Response.StatusCode = (int)response.StatusCode;
            context.Response.ContentType = "application/json";
            await response.Content.CopyToAsync(context.Response.Body);
        });
        await app.StartAsync();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
