namespace Telnyx.Benchmarks.Json;

/// <summary>The members of <see cref="CallRequest"/>, as one writes them by hand.</summary>
internal sealed class PlainCallRequest
{
    public string? To { get; set; }

    public string? From { get; set; }

    public string? FromDisplayName { get; set; }

    public string? ConnectionId { get; set; }

    public string? AudioUrl { get; set; }

    public string? MediaName { get; set; }

    public string? PreferredCodecs { get; set; }

    public int? TimeoutSecs { get; set; }

    public int? TimeLimitSecs { get; set; }

    public string? AnsweringMachineDetection { get; set; }

    public PlainAnsweringMachineDetectionConfig? AnsweringMachineDetectionConfig { get; set; }

    public PlainConferenceConfig? ConferenceConfig { get; set; }

    public List<PlainCustomSipHeader>? CustomHeaders { get; set; }

    public string? BillingGroupId { get; set; }

    public string? ClientState { get; set; }

    public string? CommandId { get; set; }

    public string? LinkTo { get; set; }

    public bool? BridgeIntent { get; set; }

    public bool? BridgeOnAnswer { get; set; }

    public string? ParkAfterUnbridge { get; set; }

    public string? MediaEncryption { get; set; }

    public string? SipAuthUsername { get; set; }

    public string? SipAuthPassword { get; set; }

    public List<PlainSipHeader>? SipHeaders { get; set; }

    public string? SipTransportProtocol { get; set; }

    public PlainSoundModifications? SoundModifications { get; set; }

    public string? StreamUrl { get; set; }

    public string? StreamTrack { get; set; }

    public string? StreamCodec { get; set; }

    public string? StreamBidirectionalMode { get; set; }

    public string? StreamBidirectionalCodec { get; set; }

    public string? StreamBidirectionalTargetLegs { get; set; }

    public long? StreamBidirectionalSamplingRate { get; set; }

    public bool? StreamEstablishBeforeCallOriginate { get; set; }

    public bool? SendSilenceWhenIdle { get; set; }

    public string? WebhookUrl { get; set; }

    public string? WebhookUrlMethod { get; set; }

    public string? Record { get; set; }

    public string? RecordChannels { get; set; }

    public string? RecordFormat { get; set; }

    public int? RecordMaxLength { get; set; }

    public int? RecordTimeoutSecs { get; set; }

    public string? RecordTrack { get; set; }

    public string? RecordTrim { get; set; }

    public string? RecordCustomFileName { get; set; }

    public string? SuperviseCallControlId { get; set; }

    public string? SupervisorRole { get; set; }

    public bool? EnableDialogflow { get; set; }

    public PlainDialogflowConfig? DialogflowConfig { get; set; }

    public bool? Transcription { get; set; }

    public PlainTranscriptionStartRequest? TranscriptionConfig { get; set; }

    public string? SipRegion { get; set; }

    public string? StreamAuthToken { get; set; }
}
