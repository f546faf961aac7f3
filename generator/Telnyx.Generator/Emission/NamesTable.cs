using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Writes names tables: all names of a type in one UTF-8 literal, separated by line feeds.</summary>
internal static class NamesTable
{
    /// <summary>The wire names of members, and the indices of those that a request must not leave out.</summary>
    public static string Arguments(List<PropertyModel> members)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < members.Count; i++)
        {
            Append(text, members[i].WireName, i);
        }

        text.Append("\"u8");
        for (var i = 0; i < members.Count; i++)
        {
            if (PropertyEmitter.RefusesNull(members[i]))
            {
                text.Append(", ").Append(SourceWriter.Number(i));
            }
        }

        return text.ToString();
    }

    /// <summary>The wire values of an enum.</summary>
    public static string Literal(EquatableArray<EnumValueModel> values)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < values.Count; i++)
        {
            Append(text, values[i].WireValue, i);
        }

        return text.Append("\"u8").ToString();
    }

    private static void Append(StringBuilder text, string name, int index)
    {
        if (index > 0)
        {
            text.Append("\\n");
        }

        // A name with a line feed would shift all that follow: it is given up instead, alone.
        Literals.Append(text, name.Replace('\n', '\uFFFD'), keepLoneSurrogates: false);
    }
}
