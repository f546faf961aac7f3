namespace Telnyx.Benchmarks.Json;

/// <summary>See <see cref="AnsweringMachineDetectionConfig"/>.</summary>
internal sealed class PlainAnsweringMachineDetectionConfig
{
    public int? TotalAnalysisTimeMillis { get; set; }

    public int? AfterGreetingSilenceMillis { get; set; }

    public int? BetweenWordsSilenceMillis { get; set; }

    public int? GreetingDurationMillis { get; set; }

    public int? InitialSilenceMillis { get; set; }

    public int? MaximumNumberOfWords { get; set; }

    public int? MaximumWordLengthMillis { get; set; }

    public int? SilenceThreshold { get; set; }

    public int? GreetingTotalAnalysisTimeMillis { get; set; }

    public int? GreetingSilenceDurationMillis { get; set; }
}

/// <summary>See <see cref="ConferenceConfig"/>.</summary>
internal sealed class PlainConferenceConfig
{
    public string? Id { get; set; }

    public string? ConferenceName { get; set; }

    public bool? EarlyMedia { get; set; }

    public bool? EndConferenceOnExit { get; set; }

    public bool? SoftEndConferenceOnExit { get; set; }

    public bool? Hold { get; set; }

    public string? HoldAudioUrl { get; set; }

    public string? HoldMediaName { get; set; }

    public bool? Mute { get; set; }

    public bool? StartConferenceOnEnter { get; set; }

    public bool? StartConferenceOnCreate { get; set; }

    public string? SupervisorRole { get; set; }

    public List<string>? WhisperCallControlIds { get; set; }

    public string? BeepEnabled { get; set; }
}

/// <summary>See <see cref="CustomSipHeader"/>.</summary>
internal sealed class PlainCustomSipHeader
{
    public string? Name { get; set; }

    public string? Value { get; set; }
}

/// <summary>See <see cref="SipHeader"/>.</summary>
internal sealed class PlainSipHeader
{
    public string? Value { get; set; }
}

/// <summary>See <see cref="SoundModifications"/>.</summary>
internal sealed class PlainSoundModifications
{
    public double? Pitch { get; set; }

    public double? Semitone { get; set; }

    public double? Octaves { get; set; }

    public string? Track { get; set; }
}

/// <summary>See <see cref="DialogflowConfig"/>.</summary>
internal sealed class PlainDialogflowConfig
{
    public bool? AnalyzeSentiment { get; set; }

    public bool? PartialAutomatedAgentReply { get; set; }
}

/// <summary>See <see cref="TranscriptionStartRequest"/>.</summary>
internal sealed class PlainTranscriptionStartRequest
{
    public string? TranscriptionEngine { get; set; }

    public string? ClientState { get; set; }

    public string? TranscriptionTracks { get; set; }

    public string? CommandId { get; set; }
}
