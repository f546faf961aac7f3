namespace Telnyx.MediaStreams;

/// <summary>
/// Puts messages into the order of their numbers: one that comes too early is held back until those before it have come, or until it has
/// waited long enough. Nothing is dropped: what comes too late is handed out at once and says so.
/// </summary>
internal sealed class ReorderBuffer(int window)
{
    // 20 seconds of audio: nothing is overtaken by as many messages, so a number that is further behind begins the count anew.
    private const int Restart = 1000;

    // In the order of their numbers. It is short: a linked structure would cost more than moving a few references.
    private readonly List<MediaStreamMessage> _held = [];
    private long _next = 1;
    private bool _hasBegun;

    /// <summary>Whether messages are held back because one before them is missing.</summary>
    public bool IsWaiting => _held.Count > 0;

    /// <summary>When the first of the messages came that are held back; they come in any order.</summary>
    public long WaitingSince
    {
        get
        {
            var first = long.MaxValue;
            foreach (var message in _held)
            {
                first = Math.Min(first, message.ReceivedAt);
            }

            return first;
        }
    }

    public void Add(MediaStreamMessage message)
    {
        if (message is MediaStreamStarted { SequenceNumber: { } first } && !_hasBegun)
        {
            _next = first;
        }

        var place = _held.Count;
        while (place > 0 && Number(_held[place - 1]) > Number(message))
        {
            place--;
        }

        _held.Insert(place, message);
    }

    /// <summary>The next message, if it is its turn.</summary>
    public MediaStreamMessage? Take() =>
        _held.Count > 0 && (Number(_held[0]) <= _next || _held.Count > window) ? TakeFirst() : null;

    /// <summary>The next message although some before it are missing; null when there is none at all.</summary>
    public MediaStreamMessage? TakeAnyway() => _held.Count > 0 ? TakeFirst() : null;

    // Messages without a number are about the connection and wait for nothing.
    private static long Number(MediaStreamMessage message) => message.SequenceNumber ?? long.MinValue;

    private MediaStreamMessage TakeFirst()
    {
        var message = _held[0];
        _held.RemoveAt(0);
        if (message.SequenceNumber is { } number)
        {
            message.IsLate = number < _next && number >= _next - Restart;
            _next = message.IsLate ? _next : number + 1;
            _hasBegun = true;
        }

        return message;
    }
}
