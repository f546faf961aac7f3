using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx;

/// <summary>The base of every model: keeps what the documents do not know, and which members were set to null.</summary>
public abstract class TelnyxModel
{
    // One field for what few models need: most models pay eight bytes.
    private ModelExtras? _extras;

    /// <summary>
    /// Members that the model has no property for: those of a response are kept here, and whatever is put here is sent along.
    /// </summary>
    [JsonIgnore]
    public IDictionary<string, JsonElement> AdditionalProperties => Extras.Unknown ??= new(StringComparer.Ordinal);

    internal Dictionary<string, JsonElement>? Unknown => _extras?.Unknown;

    internal bool HasExplicitNulls => _extras is { HasNulls: true };

    private ModelExtras Extras => _extras ??= new();

    /// <summary>Remembers whether a member was last set to null, which a request then says, or to a value.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="isNull">Whether it was set to null.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Assigned(int member, bool isNull)
    {
        if (isNull || _extras is not null)
        {
            Extras.SetNull(member, isNull);
        }
    }

    /// <summary>Writes the model as a JSON object.</summary>
    /// <param name="json">The writer.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Write(ModelWriter json);

    internal void WriteTo(ModelWriter json) => Write(json);

    internal bool IsExplicitNull(int member) => _extras?.IsNull(member) == true;

    internal void AddUnknown(string name, JsonElement value) => (Extras.Unknown ??= new(StringComparer.Ordinal))[name] = value;
}
