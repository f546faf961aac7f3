using System.ComponentModel;

namespace Telnyx;

/// <summary>What lets a generated client be made without knowing its class. Emitted code implements it.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITelnyxClient<TSelf>
    where TSelf : TelnyxClientBase, ITelnyxClient<TSelf>
{
    /// <summary>Makes a client.</summary>
    /// <param name="httpClient">Sends its requests; neither changed nor disposed.</param>
    /// <param name="options">The options.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">An option is missing or cannot be right.</exception>
    static abstract TSelf Create(HttpClient httpClient, TelnyxClientOptions options);
}
