using System.Globalization;
using System.Text.RegularExpressions;
using Telnyx.AspNetCore.Tests.Audio;

namespace Telnyx.AspNetCore.Tests.Simulator;

/// <summary>The sample, with its two scripted conversations.</summary>
public sealed partial class VoiceAppTests
{
    [Fact]
    public async Task Both_callers_get_through_the_menu_the_recording_and_the_transfer_and_nothing_happens_twice()
    {
        var folder = Directory.CreateTempSubdirectory("telnyx-voiceapp-").FullName;
        try
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            Assert.Equal(0, await VoiceApp.SimulatedRun.RunAsync(output, folder));
            var lines = output.ToString();
            foreach (var line in new[]
            {
                "--> answer", "--> start_transcription, gather_using_speak", "--> stop_transcription, stop_gather, speak",
                "--> start_recording, start_streaming", "--> stop_streaming, stop_recording", "--> transfer",
                "    the message: Please call me back about my order.", "    stream PCMU 8000 Hz",
            })
            {
                Assert.True(Regex.Count(lines, Regex.Escape("s  " + line)) == 2, line + "\n" + lines);
            }

            Assert.Single(Regex.Matches(lines, "they said: I would like to leave a message"));
            var files = Directory.GetFiles(folder, "*.wav");
            Assert.Equal(2, files.Length);
            Assert.All(files, Check);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The caller's line hums at 440 Hz: what was saved does, too.</summary>
    private static void Check(string file)
    {
        Assert.True(new FileInfo(file).Length > 8000);
        if (Sox.Program is null)
        {
            return;
        }

        var reading = Sox.Run(file, "-n", "stat");
        var frequency = int.Parse(RoughFrequency().Match(reading).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        Assert.InRange(frequency, 430, 450);
    }

    [GeneratedRegex(@"Rough\s+frequency:\s+(\d+)")]
    private static partial Regex RoughFrequency();
}
