using System.Text.Json;
using Telnyx.Http;

namespace Telnyx;

/// <summary>One error out of the <c>errors</c> of a response.</summary>
public sealed class TelnyxError
{
    /// <summary>The vendor's code, such as <c>10015</c>; null when the response has none.</summary>
    public string? Code { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>What exactly is wrong.</summary>
    public string? Detail { get; init; }

    /// <summary>Which part of the request is meant.</summary>
    public TelnyxErrorSource? Source { get; init; }

    /// <summary>Whatever else the API says about the error, such as the address of its description.</summary>
    public JsonElement? Meta { get; init; }

    /// <summary>Code, title and detail in one line, for logs: phone numbers are masked.</summary>
    /// <returns>For example <c>10015 Bad Request: The phone number is not valid. (/to)</c>.</returns>
    public override string ToString()
    {
        var head = string.Join(' ', new[] { Code, Title }.Where(static part => !string.IsNullOrEmpty(part)));
        var text = string.Join(": ", new[] { head, Detail }.Where(static part => !string.IsNullOrEmpty(part)));
        var place = Source?.Pointer ?? Source?.Parameter;
        return PhoneNumbers.Mask(string.IsNullOrEmpty(place) ? text : $"{text} ({place})");
    }
}
