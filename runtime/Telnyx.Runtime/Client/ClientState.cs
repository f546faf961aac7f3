using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Telnyx.Json;
using Telnyx.Metadata;

namespace Telnyx;

/// <summary>
/// What an application attaches to a call: commands take it, and every later event of the call carries it. It travels as base64; in code it is
/// text, and a string can be given wherever a client state is expected.
/// </summary>
/// <example>
/// <code>
/// await client.Calls.Actions.AnswerAsync(call, new() { ClientState = "order 7" });
/// if (e.Payload.ClientState?.Text is { } order) …
/// </code>
/// </example>
[JsonConverter(typeof(ClientStateJsonConverter))]
public sealed class ClientState : IEquatable<ClientState>
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ClientState(string base64) => Base64 = base64;

    /// <summary>What travels: base64, or whatever else the API sent.</summary>
    public string Base64 { get; }

    /// <summary>The text; null when <see cref="Base64"/> is not base64 of UTF-8 text: somebody else's, perhaps.</summary>
    /// <remarks>Decoded each time.</remarks>
    public string? Text => Decode(Base64);

    /// <summary>Takes a text as client state.</summary>
    /// <param name="text">Any text without half surrogate pairs; null stays null.</param>
    /// <exception cref="ArgumentException">There is half a surrogate pair in the text.</exception>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ClientState?(string? text) => text is null ? null : FromText(text);

    /// <summary>Compares what travels.</summary>
    /// <param name="left">One client state, or a text.</param>
    /// <param name="right">Another one, or a text.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(ClientState? left, ClientState? right) => left?.Base64 == right?.Base64;

    /// <summary>Compares what travels.</summary>
    /// <param name="left">One client state, or a text.</param>
    /// <param name="right">Another one, or a text.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ClientState? left, ClientState? right) => !(left == right);

    /// <summary>Takes a text as client state, as the conversion from string does.</summary>
    /// <param name="text">Any text without half surrogate pairs.</param>
    /// <returns>The client state with this text.</returns>
    /// <exception cref="ArgumentException">There is half a surrogate pair in the text.</exception>
    public static ClientState FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Convert.ToBase64String(s_strictUtf8.GetBytes(text)));
    }

    /// <summary>Takes a client state that is base64 already: of bytes that are no text, or out of another SDK.</summary>
    /// <param name="base64">What is to travel.</param>
    /// <returns>The client state with exactly this <see cref="Base64"/>.</returns>
    /// <exception cref="FormatException">It is not base64.</exception>
    public static ClientState FromBase64([WireFormat("base64")] string base64)
    {
        ArgumentNullException.ThrowIfNull(base64);
        _ = Convert.FromBase64String(base64);
        return new(base64);
    }

    /// <inheritdoc/>
    public bool Equals(ClientState? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClientState other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Base64, StringComparison.Ordinal);

    /// <summary>The text, or what travels when there is none.</summary>
    /// <returns><see cref="Text"/> or <see cref="Base64"/>.</returns>
    public override string ToString() => Text ?? Base64;

    /// <summary>What came from the API, checked by nobody.</summary>
    [return: NotNullIfNotNull(nameof(wire))]
    internal static ClientState? FromWire(string? wire) => wire is null ? null : new(wire);

    private static string? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
        {
            return null;
        }

        try
        {
            return s_strictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
