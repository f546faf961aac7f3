using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The members of a class by what happens to them.</summary>
internal sealed class ClassMembers
{
    private ClassMembers()
    {
    }

    /// <summary>The members in the JSON object, in the order of the names table.</summary>
    public List<PropertyModel> Body { get; } = [];

    /// <summary>The members in query and headers.</summary>
    public List<PropertyModel> Parameters { get; } = [];

    /// <summary>The members that are properties of the class itself.</summary>
    public List<PropertyModel> Declared { get; } = [];

    /// <summary>The members that a caller must set.</summary>
    public List<PropertyModel> Required { get; } = [];

    /// <summary>Whether the class is a JSON object; false when it holds the parameters of a request without a body.</summary>
    public bool HasBody { get; private set; }

    /// <summary>Whether a property carries <c>[Obsolete]</c>.</summary>
    public bool HasObsolete { get; private set; }

    /// <summary>Sorts the members of a class.</summary>
    public static ClassMembers Of(ClassModel model)
    {
        var members = new ClassMembers();
        foreach (var property in model.Properties)
        {
            members.Add(property);
        }

        members.HasBody = members.Body.Count > 0 || members.Parameters.Count == 0 || model.BaseType is not null;
        return members;
    }

    /// <summary>The place of a member in the names table, or -1 for parameters.</summary>
    public int IndexOf(PropertyModel property)
    {
        for (var i = 0; i < Body.Count; i++)
        {
            if (ReferenceEquals(Body[i], property))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(PropertyModel property)
    {
        (property.Location == MemberLocation.Body ? Body : Parameters).Add(property);
        if (property.Constant is not null || property.IsInherited)
        {
            return;
        }

        Declared.Add(property);
        HasObsolete |= PropertyEmitter.IsObsolete(property);
        if (property.Presence == Presence.Required)
        {
            Required.Add(property);
        }
    }
}
