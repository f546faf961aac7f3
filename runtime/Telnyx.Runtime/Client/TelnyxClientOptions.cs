namespace Telnyx;

/// <summary>How a client reaches the API. Read once, when the client is made.</summary>
public sealed class TelnyxClientOptions
{
    /// <summary>The API key, from the portal; when null, the environment variable <c>TELNYX_API_KEY</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Where the API is; when null, the environment variable <c>TELNYX_BASE_URL</c>, else the server of the document. Must be https,
    /// except on loopback: the key is sent with every request.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// The public key that webhooks are verified with, base64, from the portal; when null, the environment variable <c>TELNYX_PUBLIC_KEY</c>.
    /// </summary>
    public string? PublicKey { get; set; }

    /// <summary>
    /// How long a call may take, body included; 60 seconds unless set. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is no limit.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes that a response held in memory may have; 64 MiB unless set. Streams have no limit.</summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The clock; the system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Says where the API is; never the key.</summary>
    /// <returns>A line for logs.</returns>
    public override string ToString() => $"TelnyxClientOptions {{ BaseAddress = {BaseAddress?.Host}, Timeout = {Timeout} }}";
}
