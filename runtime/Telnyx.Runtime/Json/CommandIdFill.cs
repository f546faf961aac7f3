using System.Text.Json;

namespace Telnyx.Json;

/// <summary>
/// Writes <c>command_id</c> into the outermost model when the caller left it out, so that a command that is sent again is not
/// carried out again. The caller's object is not touched, and neither is an id of the caller's own.
/// </summary>
internal sealed class CommandIdFill(string commandId)
{
    private const string Name = "command_id";
    private static readonly byte[] s_name = JsonOutput.EncodeName("command_id"u8);

    private int _member;
    private bool _wanted;

    /// <summary>Whether the id was written.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>Whether a body holds an id of the caller's own. A null, or what is no text, tells the API nothing.</summary>
    /// <param name="body">A JSON object.</param>
    public static bool IsIn(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isId = json.ValueTextEquals("command_id"u8);
            json.Read();
            if (isId)
            {
                return json.TokenType == JsonTokenType.String && !json.ValueSpan.TrimStart((byte)' ').IsEmpty;
            }

            json.Skip();
        }

        return false;
    }

    public void Start(TelnyxModel model, JsonNames names)
    {
        _member = names.Find("command_id"u8);
        _wanted = model.Unknown?.ContainsKey(Name) != true;
    }

    /// <summary>A member of the outermost model is absent.</summary>
    /// <returns>Whether it is there now.</returns>
    public bool Absent(JsonOutput json, int member)
    {
        if (!_wanted || member != _member)
        {
            return false;
        }

        Write(json);
        return true;
    }

    /// <summary>The outermost model ends; when it does not know the member at all, it is written here.</summary>
    public void End(JsonOutput json)
    {
        if (_wanted && _member < 0)
        {
            Write(json);
        }
    }

    private void Write(JsonOutput json)
    {
        json.Member(s_name, commandId);
        IsWritten = true;
    }
}
