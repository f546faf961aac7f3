using Telnyx.MediaStreams;

namespace VoiceApp;

/// <summary>Sends what the caller says back to the caller, and keeps it as a WAV file.</summary>
public sealed class Echo(VoiceSettings settings)
{
    public async Task RunAsync(MediaStream stream, CancellationToken cancellationToken)
    {
        WavWriter? wav = null;
        try
        {
            await foreach (var message in stream.ReadAllAsync(cancellationToken))
            {
                switch (message)
                {
                    case MediaStreamStarted started:
                        settings.Print($"    stream {started.Format.Encoding} {started.Format.SampleRate} Hz");
                        Directory.CreateDirectory(settings.Folder);
                        wav = new WavWriter(File.Create(Path.Combine(settings.Folder, $"{Guid.NewGuid()}.wav")), started.Format.SampleRate);
                        break;
                    case MediaStreamAudio { Track: MediaTrack.Inbound, IsLate: false } audio when wav is not null:
                        await wav.WriteAsync(audio.Payload, stream.GetCodec(), cancellationToken);
                        await stream.SendAudioAsync(audio.Payload, cancellationToken);
                        break;
                    case MediaStreamError error:
                        settings.Print($"    stream error {error.Code}: {error.Detail}");
                        break;
                }
            }
        }
        finally
        {
            if (wav is not null)
            {
                settings.Print($"    saved {wav.Duration.TotalSeconds:F1} s of audio");
                await wav.DisposeAsync();
            }
        }
    }
}
