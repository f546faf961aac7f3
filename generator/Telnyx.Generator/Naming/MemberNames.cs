using Telnyx.Generator.Binding;

namespace Telnyx.Generator.Naming;

/// <summary>Gives the members of a class their C# names.</summary>
internal static class MemberNames
{
    /// <summary>One unique name per member, in order.</summary>
    public static string[] Choose(ClassType type)
    {
        var scope = new UniqueNames(type.IsEvent ? ReservedNames.EventMembers : ReservedNames.ModelMembers, type.Name);
        var names = new string[type.Members.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var member = type.Members[i];
            var name = Words.ToMemberName(member.WireName);
            names[i] = member.IsInherited || scope.TryAdd(name) ? name : scope.Add(name + (member.Location == Model.MemberLocation.Body ? "Value" : "Parameter"));
        }

        return names;
    }
}
