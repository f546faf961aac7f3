using System.Globalization;
using System.Text;

namespace Telnyx.Generator.Baseline;

/// <summary>A type of the emitted SDK or a member of one, as one line of text: <c>CallRequest.From : required string | from</c>.</summary>
/// <param name="Name">The C# name, without namespace; of a member behind that of its type.</param>
/// <param name="Signature">What it is to a user: its kind, type or parameters.</param>
/// <param name="Wire">What it is to the API: the name or value on the wire, method and path; or empty.</param>
internal sealed record ApiMember(string Name, string Signature, string Wire)
{
    private const string BeforeSignature = " : ";
    private const string BeforeWire = " | ";

    /// <summary>The type: itself, or the one that it is a member of.</summary>
    public string TypeName => IsType ? Name : Name.Substring(0, Name.IndexOf('.'));

    /// <summary>Whether it is a type.</summary>
    public bool IsType => Name.IndexOf('.') < 0;

    /// <summary>A member whose name on the wire is any text: what would break a line is written as <c>%0A</c>.</summary>
    public static ApiMember Of(string name, string signature, string? wire = null) => new(name, signature, Escape(wire ?? ""));

    /// <summary>Reads a line, or returns null.</summary>
    public static ApiMember? Parse(string line)
    {
        var (signature, wire) = (line.IndexOf(BeforeSignature, StringComparison.Ordinal), line.IndexOf(BeforeWire, StringComparison.Ordinal));
        if (signature <= 0 || (wire >= 0 && wire < signature) || !line.Take(signature).All(IsNamePart))
        {
            return null;
        }

        var start = signature + BeforeSignature.Length;
        return wire < 0
            ? new(line.Substring(0, signature), line.Substring(start), "")
            : new(line.Substring(0, signature), line.Substring(start, wire - start), line.Substring(wire + BeforeWire.Length));
    }

    /// <summary>The line.</summary>
    public override string ToString() => Name + BeforeSignature + Signature + (Wire.Length > 0 ? BeforeWire + Wire : "");

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '@';

    // The semicolon and the backslash mean something to MSBuild, which writes the file.
    private static string Escape(string wire)
    {
        if (!wire.Any(IsSpecial))
        {
            return wire;
        }

        var text = new StringBuilder();
        foreach (var c in wire)
        {
            text.Append(IsSpecial(c) ? "%" + ((int)c).ToString("X2", CultureInfo.InvariantCulture) : c.ToString());
        }

        return text.ToString();
    }

    private static bool IsSpecial(char c) => c is '%' or ';' or '\\' or '\u2028' or '\u2029' || char.IsControl(c) || char.IsSurrogate(c);
}
