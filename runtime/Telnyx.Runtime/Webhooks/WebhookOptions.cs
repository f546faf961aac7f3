using Telnyx.Metadata;

namespace Telnyx;

/// <summary>How webhooks are verified.</summary>
public sealed class WebhookOptions
{
    private const string PublicKeyVariable = "TELNYX_PUBLIC_KEY";

    /// <summary>The tolerance unless another one is set: 300 seconds.</summary>
    public static readonly TimeSpan DefaultTolerance = TimeSpan.FromSeconds(300);

    /// <summary>
    /// The public keys, each 44 characters of base64 as the portal shows it. A webhook signed by any of them is accepted, so
    /// a key is replaced without a gap by having both for a while. None: the environment variable <c>TELNYX_PUBLIC_KEY</c>, which may
    /// hold several, separated by commas.
    /// </summary>
    [EnvironmentSetting(PublicKeyVariable)]
    public IList<string> PublicKeys { get; } = [];

    /// <summary>
    /// How far the timestamp may be from now, in the past or the future; exactly that far is accepted. At most a day, because it
    /// is the time in which a recorded webhook can be sent again. <see cref="Timeout.InfiniteTimeSpan"/> switches the check off.
    /// </summary>
    public TimeSpan Tolerance { get; set; } = DefaultTolerance;

    /// <summary>How many bytes of a stream are read before it is refused: 1 MiB. Bodies already in memory are not limited.</summary>
    public int MaxBodyLength { get; set; } = 1 << 20;

    /// <summary>The clock that timestamps are compared with.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Makes the verifier for a key of 32 bytes; null: the built-in one.</summary>
    public Func<ReadOnlyMemory<byte>, IWebhookSignatureVerifier>? CreateVerifier { get; set; }

    /// <summary>A copy that later changes do not reach.</summary>
    internal WebhookOptions Copy()
    {
        var copy = new WebhookOptions { Tolerance = Tolerance, MaxBodyLength = MaxBodyLength, TimeProvider = TimeProvider, CreateVerifier = CreateVerifier };
        foreach (var key in PublicKeys)
        {
            copy.PublicKeys.Add(key);
        }

        return copy;
    }

    /// <summary>Checks the options and takes a copy of them that later changes do not reach.</summary>
    internal WebhookVerification CreateVerification()
    {
        if (Tolerance != Timeout.InfiniteTimeSpan && (Tolerance < TimeSpan.Zero || Tolerance > TimeSpan.FromDays(1)))
        {
            throw new ArgumentException(
                "The tolerance must be from zero to one day, or Timeout.InfiniteTimeSpan to accept any timestamp.", nameof(Tolerance));
        }

        if (MaxBodyLength <= 0)
        {
            throw new ArgumentException("The length limit must be above zero.", nameof(MaxBodyLength));
        }

        ArgumentNullException.ThrowIfNull(TimeProvider);
        return new(CreateVerifiers(), Tolerance, TimeProvider);
    }

    private IWebhookSignatureVerifier[] CreateVerifiers()
    {
        if (PublicKeys.Count > 0)
        {
            return [.. PublicKeys.Select(key => CreateOne(key, nameof(PublicKeys)))];
        }

        var variable = Environment.GetEnvironmentVariable(PublicKeyVariable);
        return string.IsNullOrWhiteSpace(variable)
            ? []
            : [.. variable.Split(',').Select(key => CreateOne(key, PublicKeyVariable))];
    }

    private IWebhookSignatureVerifier CreateOne(string key, string source)
    {
        var parsed = WebhookPublicKey.Parse(key, source, out var bytes);
        return CreateVerifier is null ? new ManagedSignatureVerifier(parsed) : CreateVerifier(bytes);
    }
}
