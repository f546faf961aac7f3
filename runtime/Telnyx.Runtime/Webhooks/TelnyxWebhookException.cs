namespace Telnyx;

/// <summary>A webhook was refused. Answer with status 400 and no detail; nothing of the request is repeated in the message.</summary>
public sealed class TelnyxWebhookException : TelnyxException
{
    /// <summary>Refuses a webhook for a reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="innerException">What went wrong with the body, if that was the reason.</param>
    public TelnyxWebhookException(WebhookFailureReason reason, Exception? innerException = null)
        : base(Describe(reason), innerException) => Reason = reason;

    /// <summary>Why the webhook was refused: for logs and metrics, not for the sender.</summary>
    public WebhookFailureReason Reason { get; }

    private static string Describe(WebhookFailureReason reason) => reason switch
    {
        WebhookFailureReason.MissingSignature => $"The webhook has no {Webhooks.SignatureHeader} header.",
        WebhookFailureReason.MissingTimestamp => $"The webhook has no {Webhooks.TimestampHeader} header.",
        WebhookFailureReason.DuplicateHeader =>
            $"The webhook has more than one {Webhooks.SignatureHeader} or {Webhooks.TimestampHeader} header.",
        WebhookFailureReason.MalformedSignature => "The webhook's signature is not base64 of 64 bytes.",
        WebhookFailureReason.MalformedTimestamp => "The webhook's timestamp is not ten digits of Unix seconds.",
        WebhookFailureReason.TimestampOutsideTolerance =>
            "The webhook's timestamp is too far from the present: a replay, or this machine's clock is wrong.",
        WebhookFailureReason.SignatureMismatch =>
            "The webhook's signature does not match its body and timestamp for any configured public key. "
            + "Verification needs the raw bytes of the body, before any parsing.",
        WebhookFailureReason.MalformedBody => "The webhook's signature is right, but its body could not be read as an event.",
        WebhookFailureReason.BodyTooLong =>
            $"The webhook's body is longer than {nameof(WebhookOptions)}.{nameof(WebhookOptions.MaxBodyLength)}.",
        _ => "The webhook was refused.",
    };
}
