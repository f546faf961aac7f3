using System.Text.Json;

namespace Telnyx.Json;

/// <summary>
/// Writes <c>command_id</c> into the outermost model when the caller left it out, so that a command that is sent again is not
/// carried out again. The caller's object is not touched, and neither is an id of the caller's own.
/// </summary>
internal sealed class CommandIdFill(string commandId)
{
    private const string Name = "command_id";

    private int _member;
    private bool _wanted;

    public void Start(TelnyxModel model, JsonNames names)
    {
        _member = names.Find("command_id"u8);
        _wanted = model.Unknown?.ContainsKey(Name) != true;
    }

    /// <summary>A member of the outermost model is absent.</summary>
    public void Absent(Utf8JsonWriter json, int member)
    {
        if (_wanted && member == _member)
        {
            json.WriteString(Name, commandId);
        }
    }

    /// <summary>The outermost model ends; when it does not know the member at all, it is written here.</summary>
    public void End(Utf8JsonWriter json)
    {
        if (_wanted && _member < 0)
        {
            json.WriteString(Name, commandId);
        }
    }
}
