using System.ComponentModel;

namespace Telnyx.Json;

/// <summary>Writes models as UTF-8 JSON. Only emitted code calls it.</summary>
/// <remarks>
/// A member whose value is null is left out, unless null was its last assignment
/// (<see cref="TelnyxModel.Assigned"/>): then it is written as JSON null.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ModelWriter
{
    private readonly JsonOutput _json;
    private byte[][] _names = [];
    private JsonNames? _required;
    private TelnyxModel? _model;
    private bool _watchesAbsent;

    internal ModelWriter()
    {
        Buffer = new PooledBuffer();
        _json = new JsonOutput(Buffer);
    }

    /// <summary>Where the bytes go.</summary>
    internal PooledBuffer Buffer { get; }

    /// <summary>Fills in members that the caller left out of the outermost model; null fills in nothing.</summary>
    internal CommandIdFill? CommandId { get; set; }

    /// <summary>Takes the files of a multipart body; null when files cannot be sent.</summary>
    internal List<KeyValuePair<string, UploadFile>>? Uploads { get; set; }

    /// <summary>Whether required members may be missing: in what is written for the user, and not for the API.</summary>
    internal bool IsLenient { get; set; }

    /// <summary>Begins an object.</summary>
    /// <param name="model">The model that is written; its explicit nulls count until it ends.</param>
    /// <param name="names">The names of its members.</param>
    public void Start(TelnyxModel model, JsonNames names)
    {
        if (_json.Depth == 0)
        {
            CommandId?.Start(model, names);
        }

        _names = names.Encoded;
        _model = model;
        _required = names.HasRequired && !IsLenient ? names : null;
        _watchesAbsent = _required is not null || model.HasExplicitNulls || (CommandId is not null && _json.Depth == 0);
        _json.StartObject();
    }

    /// <summary>Writes the additional properties and ends the object.</summary>
    /// <param name="model">The model that <see cref="Start"/> was called with.</param>
    public void End(TelnyxModel model)
    {
        if (model.Unknown is { } unknown)
        {
            foreach (var (name, value) in unknown)
            {
                _json.Name(name);
                JsonValue(value);
            }
        }

        if (_json.Depth == 1)
        {
            CommandId?.End(_json);
        }

        _json.EndObject();
    }

    internal bool IsAtMaxDepth => _json.IsAtMaxDepth;

    /// <summary>Forgets what was written.</summary>
    internal void Reset()
    {
        _json.Reset();
        Buffer.Clear();
        CommandId = null;
        Uploads = null;
        IsLenient = false;
    }

    /// <summary>Writes a nested model; the members of the outer one go on afterwards.</summary>
    private void WriteModel(TelnyxModel model)
    {
        var names = _names;
        var required = _required;
        var outer = _model;
        var watches = _watchesAbsent;
        model.WriteTo(this);
        _names = names;
        _required = required;
        _model = outer;
        _watchesAbsent = watches;
    }

    /// <summary>Called for a member without a value: writes an explicit null or a filled-in value, mostly nothing.</summary>
    /// <exception cref="ArgumentException">The member is required.</exception>
    private void Absent(int member)
    {
        if (!_watchesAbsent)
        {
            return;
        }

        if (_model!.IsExplicitNull(member))
        {
            _json.Name(_names[member]);
            _json.Null();
        }
        else if (_json.Depth != 1 || CommandId?.Absent(_json, member) != true)
        {
            Refuse(member);
        }
    }

    /// <exception cref="ArgumentException">The member is required.</exception>
    private void Refuse(int member)
    {
        if (_required?.IsRequired(member) != true || JsonNames.Decode(_names[member]) is var name && _model!.Unknown?.ContainsKey(name) == true)
        {
            return;
        }

        throw new ArgumentException($"'{name}' of {_model.GetType().Name} is required by the document, but is null.");
    }
}
