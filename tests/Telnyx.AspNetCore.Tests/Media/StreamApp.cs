using Telnyx.MediaStreams;

namespace Telnyx.AspNetCore.Tests.Media;

/// <summary>Applications with a media endpoint.</summary>
internal static class StreamApp
{
    public const string Token = "MARKED_SECRET_token";

    public static Task<TestApp> StartAsync(
        Func<MediaStream, CancellationToken, Task> handler, Action<MediaStreamEndpointOptions>? configure = null) =>
        TestApp.StartAsync(
            _ => { },
            app => app.MapTelnyxMediaStream("/media", handler, configure ?? (options => options.AuthToken = Token)));

    /// <summary>An application that describes all messages and gives them to the test at the end.</summary>
    public static Task<TestApp> StartAsync(TaskCompletionSource<List<string>> messages, MediaStreamOptions? options = null) => StartAsync(
        async (stream, cancellationToken) =>
        {
            List<string> seen = [];
            await foreach (var message in stream.ReadAllAsync(cancellationToken))
            {
                seen.Add(Describe(message));
            }

            messages.SetResult(seen);
        },
        endpoint =>
        {
            endpoint.AuthToken = Token;
            endpoint.CreateStreamOptions = () => options ?? new();
        });

    public static string Describe(MediaStreamMessage message) => (message.IsLate ? "late " : "") + message switch
    {
        MediaStreamConnected connected => $"connected {connected.Version}",
        MediaStreamStarted started => $"start {started.SequenceNumber} {started.Format}",
        MediaStreamAudio audio => $"media {audio.SequenceNumber} {Convert.ToHexString(audio.Payload.Span)}",
        MediaStreamDtmf dtmf => $"dtmf {dtmf.SequenceNumber} {dtmf.Digit}",
        MediaStreamMark mark => $"mark {mark.SequenceNumber} {mark.Name}",
        MediaStreamError error => $"error {error.Code} {error.Title}: {error.Detail}",
        MediaStreamStopped stopped => $"stop {stopped.SequenceNumber}",
        MediaStreamUnknown unknown => $"unknown {unknown.Event} {unknown.Raw.Length}",
        _ => throw new InvalidOperationException(message.GetType().Name),
    };
}
