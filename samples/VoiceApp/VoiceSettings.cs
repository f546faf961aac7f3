using System.Security.Cryptography;
using Telnyx;

namespace VoiceApp;

/// <summary>What the application has to know.</summary>
public sealed record VoiceSettings
{
    /// <summary>The client's own settings; the environment's when nothing is set.</summary>
    public TelnyxClientOptions Client { get; init; } = new();

    /// <summary>The address that this program listens on.</summary>
    public required Uri Listen { get; init; }

    /// <summary>The address under which Telnyx reaches it; where it listens when null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The number that callers are transferred to.</summary>
    public required string Agent { get; init; }

    /// <summary>Where WAV files go.</summary>
    public required string Folder { get; init; }

    /// <summary>What a media stream has to bring, so that nobody else can open one.</summary>
    public string StreamToken { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Where lines about what happens go.</summary>
    public Action<string> Print { get; init; } = Console.WriteLine;
}
