namespace Telnyx.Json;

/// <summary>Makes something out of written JSON, without keeping its bytes.</summary>
internal delegate TResult TakeJson<TState, TResult>(TState state, ReadOnlySpan<byte> utf8);

/// <summary>Where writing begins: one writer for each thread, used again for every body.</summary>
internal static class JsonText
{
    [ThreadStatic]
    private static ModelWriter? s_writer;

    /// <summary>Writes JSON and hands its bytes to <paramref name="take"/>, which must not keep them.</summary>
    /// <exception cref="ArgumentException">A number is NaN or infinite.</exception>
    /// <exception cref="TelnyxSerializationException">The value is nested too deeply, contains itself, or holds JSON that is not valid Unicode.</exception>
    public static TResult Write<TState, TResult>(TState state, Action<ModelWriter, TState> write, TakeJson<TState, TResult> take)
    {
        // Taken, not borrowed: code that writes may serialize something else in between.
        var writer = s_writer ?? new ModelWriter(new PooledBuffer());
        s_writer = null;
        try
        {
            write(writer, state);
            writer.Flush();
        }
        catch (InvalidOperationException e)
        {
            // Utf8JsonWriter complains so about depth and about text that it cannot encode: emitted code keeps its grammar.
            throw new TelnyxSerializationException(
                writer.IsAtMaxDepth
                    ? $"The value is nested deeper than {ModelWriter.MaxDepth} levels. Does an object contain itself?"
                    : "The value holds JSON text that is not valid Unicode.",
                e);
        }

        var result = take(state, writer.Buffer!.Written);
        writer.Reset();
        writer.Buffer.Clear();
        writer.CommandId = null;
        writer.Uploads = null;
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
        static (_, bytes) => bytes.ToArray());

    /// <summary>The JSON of anything.</summary>
    public static byte[] Bytes<T>(T value, JsonWrite<T> write) => Write(
        (Value: value, Write: write),
        static (json, state) => state.Write(json, state.Value),
        static (_, bytes) => bytes.ToArray());

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
