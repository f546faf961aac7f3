using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Telnyx.Runtime.Tests.Faults;

/// <summary>One connection of a <see cref="FaultServer"/>.</summary>
internal sealed class FaultConnection(TcpClient client, int number, List<string> requests) : IDisposable
{
    private const string End = "\r\n\r\n";

    private readonly byte[] _buffer = new byte[16 * 1024];
    private string _ahead = "";

    /// <summary>The number of the connection, from 1.</summary>
    public int Number => number;

    public NetworkStream Stream { get; } = client.GetStream();

    /// <summary>The next whole request, head and body; null when the client closes the connection instead.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var text = new StringBuilder(_ahead);
        int length;
        while ((length = Length(text)) < 0)
        {
            var read = await Stream.ReadAsync(_buffer);
            if (read == 0)
            {
                return null;
            }

            text.Append(Encoding.Latin1.GetString(_buffer, 0, read));
        }

        _ahead = text.ToString(length, text.Length - length);
        var request = text.ToString(0, length);
        lock (requests)
        {
            requests.Add(request);
        }

        return request;
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task WriteAsync(byte[] bytes) => await Stream.WriteAsync(bytes);

    /// <summary>Reads whatever comes until the client closes the connection.</summary>
    public async Task DrainAsync()
    {
        while (await Stream.ReadAsync(_buffer) > 0)
        {
        }
    }

    /// <summary>Closes the connection with a reset instead of an orderly end.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(enable: true, seconds: 0);
        client.Dispose();
    }

    public void Dispose() => client.Dispose();

    // The length of the first whole request; negative while it is not complete.
    private static int Length(StringBuilder builder)
    {
        var text = builder.ToString();
        var head = text.IndexOf(End, StringComparison.Ordinal);
        if (head < 0)
        {
            return -1;
        }

        var line = text[..head].Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var length = head + End.Length + (line is null ? 0 : int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture));
        return length <= text.Length ? length : -1;
    }
}
