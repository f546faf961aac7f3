using Telnyx.Generator.Binding;

namespace Telnyx.Generator.Naming;

/// <summary>Gives the members of a class their C# names.</summary>
internal static class MemberNames
{
    /// <summary>One unique name per member, in order.</summary>
    public static string[] Choose(ClassType type)
    {
        var scope = new UniqueNames(ReservedNames.ModelMembers.Concat(type.IsEvent ? ReservedNames.EventMembers : []), type.Name);
        var names = new string[type.Members.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var member = type.Members[i];
            var name = Words.ToPascalCase(member.WireName);
            names[i] = member.IsInherited ? name : scope.Add(name, name + (member.Location == Model.MemberLocation.Body ? "Value" : "Parameter"));
        }

        return names;
    }
}
