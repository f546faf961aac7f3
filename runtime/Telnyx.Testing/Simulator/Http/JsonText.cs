using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>Writes JSON as the API does: no more escapes than JSON needs.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
