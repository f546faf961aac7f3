namespace Telnyx.Testing.Simulator.Calls;

/// <summary>The named queues in which calls wait. Calls of different mailboxes meet here, so this one has a lock.</summary>
internal sealed class WaitingLines
{
    private readonly Dictionary<string, List<Call>> _lines = new(StringComparer.Ordinal);

    /// <summary>The place in the queue, from 1; null when it is full.</summary>
    public int? Enter(string name, Call call, int maximum)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(name, out var line))
            {
                _lines[name] = line = [];
            }

            if (line.Count >= maximum)
            {
                return null;
            }

            line.Add(call);
            return line.Count;
        }
    }

    /// <summary>The place that the call had, from 1; null when it had none.</summary>
    public int? Leave(string name, Call call)
    {
        lock (_lines)
        {
            var index = _lines.TryGetValue(name, out var line) ? line.IndexOf(call) : -1;
            if (index < 0)
            {
                return null;
            }

            line!.RemoveAt(index);
            return index + 1;
        }
    }

    /// <summary>The call that has waited longest.</summary>
    public Call? First(string name)
    {
        lock (_lines)
        {
            return _lines.GetValueOrDefault(name)?.FirstOrDefault();
        }
    }
}
