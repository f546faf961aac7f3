using System.Text.Json;

namespace Telnyx.Json;

/// <summary>Makes something out of written JSON, without keeping its bytes.</summary>
internal delegate TResult TakeJson<TState, TResult>(TState state, ReadOnlySpan<byte> utf8);

/// <summary>Where writing begins: one writer for each thread, used again for every body.</summary>
internal static class JsonText
{
    [ThreadStatic]
    private static ModelWriter? s_writer;

    /// <summary>Writes JSON and hands its bytes to <paramref name="take"/>, which must not keep them.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a required member is null.</exception>
    /// <exception cref="TelnyxSerializationException">The value is nested too deeply, contains itself, or holds JSON that is not valid Unicode.</exception>
    public static TResult Write<TState, TResult>(TState state, Action<ModelWriter, TState> write, TakeJson<TState, TResult> take)
    {
        // Taken, not borrowed: code that writes may serialize something else in between.
        var writer = s_writer ?? new ModelWriter();
        s_writer = null;
        try
        {
            write(writer, state);
        }
        catch (InvalidOperationException e)
        {
            throw new TelnyxSerializationException(
                writer.IsAtMaxDepth
                    ? $"The value is nested deeper than {JsonOutput.MaxDepth} levels. Does an object contain itself?"
                    : "The value holds JSON text that is not valid Unicode.",
                e);
        }

        var result = take(state, writer.Buffer.Written);
        writer.Reset();
        s_writer = writer;
        return result;
    }

    /// <summary>The JSON of a model; null is an empty object.</summary>
    /// <param name="model">The model.</param>
    /// <param name="commandId">Fills in <c>command_id</c> when the model has none.</param>
    public static byte[] Bytes(TelnyxModel? model, CommandIdFill? commandId = null) => Write(
        (Model: model, CommandId: commandId),
        static (json, state) =>
        {
            json.CommandId = state.CommandId;
            json.ModelValue(state.Model ?? EmptyModel.Instance);
        },
        static (_, bytes) => ByteArray.Copy(bytes));

    /// <summary>The JSON of anything.</summary>
    public static byte[] Bytes<T>(T value, JsonWrite<T> write) => Write(
        (Value: value, Write: write),
        static (json, state) => state.Write(json, state.Value),
        static (_, bytes) => ByteArray.Copy(bytes));

    /// <summary>Writes into a writer of somebody else, whose options count: its encoder, its indentation. Required members may be missing.</summary>
    public static void WriteTo<T>(Utf8JsonWriter writer, T value, JsonWrite<T> write) => Write(
        (Writer: writer, Value: value, Write: write),
        static (json, state) =>
        {
            json.IsLenient = true;
            state.Write(json, state.Value);
        },
        static (state, bytes) =>
        {
            var reader = new Utf8JsonReader(bytes);
            using var document = JsonDocument.ParseValue(ref reader);
            document.RootElement.WriteTo(state.Writer);
            return true;
        });

    private sealed class EmptyModel : TelnyxModel
    {
        public static readonly EmptyModel Instance = new();
        private static readonly JsonNames s_names = new([]);

        protected override void Write(ModelWriter json)
        {
            json.Start(this, s_names);
            json.End(this);
        }
    }
}
