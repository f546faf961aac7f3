using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telnyx.Json;

/// <summary>Writes models as UTF-8 JSON. Only emitted code calls it.</summary>
/// <remarks>
/// A member whose value is null is left out, unless null was its last assignment
/// (<see cref="TelnyxModel.Assigned"/>): then it is written as JSON null.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ModelWriter
{
    // The same limit as for reading; it also ends the writing of an object that contains itself.
    internal const int MaxDepth = 64;

    private static readonly JsonWriterOptions s_options = new()
    {
        // A phone number must stay "+1…", not become "\u002B1…"; bodies are never embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    private readonly Utf8JsonWriter _json;
    private JsonEncodedText[] _names = [];
    private TelnyxModel? _model;
    private bool _watchesAbsent;

    /// <summary>Writes to a writer that belongs to someone else.</summary>
    internal ModelWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>Writes to a buffer.</summary>
    internal ModelWriter(PooledBuffer buffer)
        : this(new Utf8JsonWriter(buffer, s_options)) =>
        Buffer = buffer;

    /// <summary>Where the bytes go, when the writer has a buffer of its own.</summary>
    internal PooledBuffer? Buffer { get; }

    /// <summary>Fills in members that the caller left out of the outermost model; null fills in nothing.</summary>
    internal CommandIdFill? CommandId { get; set; }

    /// <summary>Takes the files of a multipart body; null when files cannot be sent.</summary>
    internal List<KeyValuePair<string, UploadFile>>? Uploads { get; set; }

    /// <summary>Begins an object.</summary>
    /// <param name="model">The model that is written; its explicit nulls count until it ends.</param>
    /// <param name="names">The names of its members.</param>
    public void Start(TelnyxModel model, JsonNames names)
    {
        if (_json.CurrentDepth == 0)
        {
            CommandId?.Start(model, names);
        }

        _names = names.Encoded;
        _model = model;
        _watchesAbsent = model.HasExplicitNulls || (CommandId is not null && _json.CurrentDepth == 0);
        _json.WriteStartObject();
    }

    /// <summary>Writes the additional properties and ends the object.</summary>
    /// <param name="model">The model that <see cref="Start"/> was called with.</param>
    public void End(TelnyxModel model)
    {
        if (model.Unknown is { } unknown)
        {
            foreach (var (name, value) in unknown)
            {
                _json.WritePropertyName(name);
                JsonValue(value);
            }
        }

        if (_json.CurrentDepth == 1)
        {
            CommandId?.End(_json);
        }

        _json.WriteEndObject();
    }

    internal bool IsAtMaxDepth => _json.CurrentDepth >= MaxDepth;

    internal void Flush() => _json.Flush();

    internal void Reset() => _json.Reset();

    /// <summary>Writes a nested model; the members of the outer one go on afterwards.</summary>
    private void WriteModel(TelnyxModel model)
    {
        var names = _names;
        var outer = _model;
        var watches = _watchesAbsent;
        model.WriteTo(this);
        _names = names;
        _model = outer;
        _watchesAbsent = watches;
    }

    /// <summary>Called for a member without a value: writes an explicit null or a filled-in value, mostly nothing.</summary>
    private void Absent(int member)
    {
        if (!_watchesAbsent)
        {
            return;
        }

        if (_model!.IsExplicitNull(member))
        {
            _json.WriteNull(_names[member]);
        }
        else if (_json.CurrentDepth == 1)
        {
            CommandId?.Absent(_json, member);
        }
    }
}
