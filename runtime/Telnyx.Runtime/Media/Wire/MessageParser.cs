using System.Text.Json;

namespace Telnyx.MediaStreams;

/// <summary>Turns the bytes of a message into its object. Pieces of audio, which come fifty times a second, allocate nothing.</summary>
internal sealed class MessageParser(AudioPool pool)
{
    // All messages of a stream name the same one.
    private string _streamId = "";

    public MediaStreamMessage Parse(ReadOnlySpan<byte> json)
    {
        string? name = null;
        MediaStreamMessage? message = null;
        try
        {
            (name, message) = Create(json);
            if (message is not null)
            {
                Read(json, name!, message);
                return message;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, not base64, or not UTF-8.
            if (message is MediaStreamAudio audio)
            {
                pool.Return(audio);
            }
        }

        var unknown = new MediaStreamUnknown { Event = name, Raw = json.ToArray() };
        ReadNumber(json, unknown);
        return unknown;
    }

    /// <summary>What cannot be read has its place in the stream all the same: those behind it must not wait for it.</summary>
    private void ReadNumber(ReadOnlySpan<byte> json, MediaStreamUnknown unknown)
    {
        try
        {
            Read(json, content: "", unknown);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // As far as it could be read.
        }
    }

    /// <summary>An empty message of the kind that it says it is; the member with its content has the same name, but for errors.</summary>
    private (string? Name, MediaStreamMessage? Message) Create(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isEvent = json.ValueTextEquals("event"u8);
            json.Read();
            if (!isEvent)
            {
                json.Skip();
                continue;
            }

            return json.ValueTextEquals("media"u8) ? ("media", pool.Take())
                : json.ValueTextEquals("start"u8) ? ("start", new MediaStreamStarted())
                : json.ValueTextEquals("stop"u8) ? ("stop", new MediaStreamStopped())
                : json.ValueTextEquals("dtmf"u8) ? ("dtmf", new MediaStreamDtmf())
                : json.ValueTextEquals("mark"u8) ? ("mark", new MediaStreamMark())
                : json.ValueTextEquals("connected"u8) ? ("connected", new MediaStreamConnected())
                : json.ValueTextEquals("error"u8) ? ("payload", new MediaStreamError())
                : (WireText.String(ref json), null);
        }

        return (null, null);
    }

    private void Read(ReadOnlySpan<byte> text, string content, MediaStreamMessage message)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals(content))
            {
                json.Read();
                ReadContent(ref json, message);
            }
            else
            {
                ReadEnvelope(ref json, message);
            }
        }
    }

    private void ReadEnvelope(ref Utf8JsonReader json, MediaStreamMessage message)
    {
        if (json.ValueTextEquals("sequence_number"u8))
        {
            json.Read();
            message.SequenceNumber = WireText.Number(ref json);
        }
        else if (json.ValueTextEquals("stream_id"u8))
        {
            json.Read();
            message.StreamId = StreamId(ref json);
        }
        else if (message is MediaStreamDtmf dtmf && json.ValueTextEquals("occurred_at"u8))
        {
            json.Read();
            dtmf.OccurredAt = WireText.Time(ref json);
        }
        else if (message is MediaStreamConnected connected && json.ValueTextEquals("version"u8))
        {
            json.Read();
            connected.Version = WireText.String(ref json);
        }
        else
        {
            json.Read();
            json.Skip();
        }
    }

    private string? StreamId(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String || !json.ValueTextEquals(_streamId))
        {
            var id = WireText.String(ref json);
            _streamId = id ?? "";
            return id;
        }

        return _streamId;
    }

    private static void ReadContent(ref Utf8JsonReader json, MediaStreamMessage message)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            MessageContent.Read(ref json, message);
        }
    }
}
