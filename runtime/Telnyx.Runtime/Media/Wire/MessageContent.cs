using System.Text.Json;

namespace Telnyx.MediaStreams;

/// <summary>Reads one member of the content of a message; the reader stands on its name.</summary>
internal static class MessageContent
{
    public static void Read(ref Utf8JsonReader json, MediaStreamMessage message)
    {
        switch (message)
        {
            case MediaStreamAudio audio: Read(ref json, audio); break;
            case MediaStreamStarted started: Read(ref json, started); break;
            case MediaStreamStopped stopped: Read(ref json, stopped); break;
            case MediaStreamError error: Read(ref json, error); break;
            case MediaStreamDtmf dtmf when Value(ref json, "digit"u8): dtmf.Digit = WireText.String(ref json); break;
            case MediaStreamMark mark when Value(ref json, "name"u8): mark.Name = WireText.String(ref json); break;
            case MediaStreamConnected connected when Value(ref json, "x-telnyx-streaming-auth-token"u8):
                connected.AuthToken = WireText.String(ref json);
                break;
            default: Skip(ref json); break;
        }
    }

    private static void Read(ref Utf8JsonReader json, MediaStreamAudio audio)
    {
        if (Value(ref json, "track"u8))
        {
            audio.Track = json.TokenType != JsonTokenType.String ? MediaTrack.Unknown
                : json.ValueTextEquals("inbound"u8) ? MediaTrack.Inbound
                : json.ValueTextEquals("outbound"u8) ? MediaTrack.Outbound
                : MediaTrack.Unknown;
            json.Skip();
        }
        else if (Value(ref json, "chunk"u8))
        {
            audio.Chunk = WireText.Number(ref json);
        }
        else if (Value(ref json, "timestamp"u8))
        {
            audio.Timestamp = WireText.Number(ref json);
        }
        else if (Value(ref json, "payload"u8))
        {
            WireText.Payload(ref json, audio);
        }
        else
        {
            Skip(ref json);
        }
    }

    private static void Read(ref Utf8JsonReader json, MediaStreamStarted started)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "user_id": started.UserId = WireText.String(ref json); break;
            case "call_control_id": started.CallControlId = WireText.String(ref json); break;
            case "call_session_id": started.CallSessionId = WireText.String(ref json); break;
            case "from": started.From = WireText.String(ref json); break;
            case "to": started.To = WireText.String(ref json); break;
            case "tags": started.Tags = WireText.Strings(ref json); break;
            case "client_state": started.ClientState = ClientState.FromWire(WireText.String(ref json)); break;
            case "custom_parameters": started.CustomParameters = WireText.Map(ref json); break;
            case "media_format": started.Format = ReadFormat(ref json, started.Format); break;
            default: json.Skip(); break;
        }
    }

    private static MediaFormat ReadFormat(ref Utf8JsonReader json, MediaFormat format)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return format;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "encoding": format = format with { Encoding = WireText.String(ref json) ?? format.Encoding }; break;
                case "sample_rate": format = format with { SampleRate = WireText.Int32(ref json) ?? format.SampleRate }; break;
                case "channels": format = format with { Channels = WireText.Int32(ref json) ?? format.Channels }; break;
                default: json.Skip(); break;
            }
        }

        return format;
    }

    private static void Read(ref Utf8JsonReader json, MediaStreamStopped stopped)
    {
        if (Value(ref json, "user_id"u8))
        {
            stopped.UserId = WireText.String(ref json);
        }
        else if (Value(ref json, "call_control_id"u8))
        {
            stopped.CallControlId = WireText.String(ref json);
        }
        else
        {
            Skip(ref json);
        }
    }

    private static void Read(ref Utf8JsonReader json, MediaStreamError error)
    {
        var name = json.GetString();
        json.Read();
        switch (name)
        {
            case "code": error.Code = WireText.Int32(ref json); break;
            case "title": error.Title = WireText.String(ref json); break;
            case "detail": error.Detail = WireText.String(ref json); break;
            default: json.Skip(); break;
        }
    }

    /// <summary>Goes on to the value if the member has this name.</summary>
    private static bool Value(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.ValueTextEquals(name) && json.Read();

    private static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }
}
