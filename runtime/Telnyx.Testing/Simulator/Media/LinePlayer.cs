using System.Text.Json.Nodes;

namespace Telnyx.Testing.Simulator.Media;

/// <summary>What the application plays into the call: audio queues up, and a mark comes back when what is before it has been played.</summary>
internal sealed class LinePlayer(SimulatorClock clock, StreamMessages messages, Func<Func<JsonObject>, Task> send)
{
    private const int BytesPerSecond = 8000;

    private readonly object _lock = new();
    private readonly List<byte> _heard = [];
    private readonly List<(string Name, CancellationTokenSource Wait)> _marks = [];
    private DateTimeOffset _playedAt;

    /// <summary>Everything that was sent to be played.</summary>
    public byte[] Heard
    {
        get
        {
            lock (_lock)
            {
                return [.. _heard];
            }
        }
    }

    public void Play(byte[] audio)
    {
        lock (_lock)
        {
            _heard.AddRange(audio);
            var begin = _playedAt > clock.Now ? _playedAt : clock.Now;
            _playedAt = begin + clock.Scale(TimeSpan.FromSeconds((double)audio.Length / BytesPerSecond));
        }
    }

    /// <summary>Sends a mark back when it is its time, or at once when it is cleared.</summary>
    public async Task MarkAsync(string name, CancellationToken cancellationToken)
    {
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        TimeSpan left;
        lock (_lock)
        {
            left = _playedAt - clock.Now;
            _marks.Add((name, wait));
        }

        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock.Time, wait.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            _marks.RemoveAll(mark => mark.Wait == wait);
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            await send(() => messages.Mark(name)).ConfigureAwait(false);
        }
    }

    public void Clear()
    {
        List<(string Name, CancellationTokenSource Wait)> marks;
        lock (_lock)
        {
            _playedAt = clock.Now;
            marks = [.. _marks];
        }

        foreach (var (_, wait) in marks)
        {
            try
            {
                wait.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It has just come back by itself.
            }
        }
    }
}
