namespace Telnyx;

/// <summary>Why a webhook was refused. The checks run in this order, whatever the content is.</summary>
public enum WebhookFailureReason
{
    /// <summary>The header <c>telnyx-signature-ed25519</c> is absent or empty.</summary>
    MissingSignature,

    /// <summary>The header <c>telnyx-timestamp</c> is absent or empty.</summary>
    MissingTimestamp,

    /// <summary>One of the two headers was sent more than once.</summary>
    DuplicateHeader,

    /// <summary>The signature is not 88 characters of base64.</summary>
    MalformedSignature,

    /// <summary>The timestamp is not ten digits of Unix seconds.</summary>
    MalformedTimestamp,

    /// <summary>The webhook was signed too long ago, or too far in the future: a replay, or a wrong clock.</summary>
    TimestampOutsideTolerance,

    /// <summary>None of the public keys signed this timestamp with this body.</summary>
    SignatureMismatch,

    /// <summary>The signature is right, but the body is not an event that can be read.</summary>
    MalformedBody,

    /// <summary>The body is longer than <see cref="WebhookOptions.MaxBodyLength"/>; it was not read to its end.</summary>
    BodyTooLong,
}
