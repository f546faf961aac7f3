using System.Text;

namespace Telnyx.Generator.Naming;

/// <summary>C# names for the values of one enum: symbols that matter get words, collisions are resolved in document order.</summary>
internal static class EnumValueNames
{
    /// <summary>One unique name per value.</summary>
    /// <param name="values">The wire values, in document order.</param>
    /// <param name="typeName">The enum's name, which no member may have.</param>
    public static string[] Choose(IReadOnlyList<string> values, string typeName)
    {
        var scope = new UniqueNames(ReservedNames.EnumMembers, typeName);
        var names = new string[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var name = Plain(values[i]);
            names[i] = scope.TryAdd(name) ? name : scope.Add(Spelled(values[i]));
        }

        return names;
    }

    // A sign is half of the meaning, whichever value stands first: "-created_at" sorts the other way, "+E.164" is another format than "E.164".
    private static string Plain(string value)
    {
        if (!HasLetterOrDigit(value))
        {
            return Spelled(value);
        }

        return value[0] switch
        {
            '-' when char.IsLetter(value[1]) => Words.ToMemberName(value + " Descending"),
            '-' => Words.ToMemberName("Minus " + value),
            '+' => Words.ToMemberName("Plus " + value),
            _ => Words.ToMemberName(value.EndsWith("+", StringComparison.Ordinal) ? value + " Plus" : value),
        };
    }

    // Other symbols are worth a word when the plain names collide.
    private static string Spelled(string value)
    {
        var spelled = new StringBuilder();
        foreach (var c in value)
        {
            spelled.Append(c switch
            {
                '+' => " Plus ",
                '-' when spelled.Length == 0 => " Minus ",
                '*' => " Star ",
                '#' => " Pound ",
                '/' => " Slash ",
                '.' => " Dot ",
                '=' => " Equals ",
                '<' => " Less ",
                '>' => " Greater ",
                '%' => " Percent ",
                '&' => " And ",
                '@' => " At ",
                '!' => " Not ",
                _ => c.ToString(),
            });
        }

        return Words.ToMemberName(spelled.ToString());
    }

    private static bool HasLetterOrDigit(string value) => value.Any(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9');
}
