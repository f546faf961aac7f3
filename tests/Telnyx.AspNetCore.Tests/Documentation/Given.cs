namespace Telnyx.AspNetCore.Tests.Documentation;

/// <summary>What the examples take for granted: usings, and things of the reader's own.</summary>
internal static class Given
{
    public const string Text = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Security;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Logging;
        global using NSubstitute;
        global using Polly;
        global using Polly.CircuitBreaker;
        global using Telnyx;
        global using Telnyx.AspNetCore;
        global using Telnyx.MediaStreams;
        global using Telnyx.Testing;
        global using Xunit;
        global using Mine;
        global using static Mine.Reader;

        namespace Mine;

        static class Reader
        {
            public static WebApplicationBuilder builder => null!;
            public static WebApplication app => null!;
            public static IServiceCollection services => null!;
            public static TelnyxClient client => null!;
            public static HttpRequest request => null!;
            public static ILogger logger => null!;
            public static Vault vault => null!;
            public static CreateMessageRequest message => null!;
            public static MediaStream stream => null!;
            public static MediaStreamStarted started => null!;
            public static MediaStreamAudio audio => null!;
            public static Func<MediaStream, CancellationToken, Task> handler => null!;
            public static Dictionary<string, string> headers => null!;
            public static byte[] rawBody => null!;
            public static CancellationToken ct => default;
            public const string id = "", key = "", secret = "", token = "", url = "", newKey = "", oldKey = "", connectionId = "", connectionString = "", callControlId = "";
            public static void log(string line) { }
        }

        class Vault { public ValueTask<string> GetKeyAsync(CancellationToken ct) => default; }

        class CallLog : IWebhookHandler<CallHangupEvent>
        {
            public Task HandleAsync(CallHangupEvent webhook, CancellationToken cancellationToken) => Task.CompletedTask;
        }

        class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
        }

        class MyOpusCodec : IAudioCodec
        {
            public string Encoding => "OPUS";
            public int SampleRate => 48000;
            public int MaxSamples(int payloadLength) => 0;
            public int MaxPayloadLength(int sampleCount) => 0;
            public int Decode(ReadOnlySpan<byte> payload, Span<short> samples) => 0;
            public int Encode(ReadOnlySpan<short> samples, Span<byte> payload) => 0;
        }

        class Reminders(TelnyxClient client)
        {
            public TelnyxClient Client => client;
            public Task RemindAsync(string number) => Task.CompletedTask;
        }
        """;
}
