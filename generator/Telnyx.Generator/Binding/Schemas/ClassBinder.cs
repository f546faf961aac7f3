namespace Telnyx.Generator.Binding;

/// <summary>Binds objects with members.</summary>
internal sealed class ClassBinder(SchemaBinder schemas)
{
    /// <summary>The class of an object schema.</summary>
    public ClassType Bind(SchemaView view, NameHint hint, Place place, string? id)
    {
        var type = new ClassType(hint, DocumentationBinder.OfType(view)) { IsDeprecated = view.IsDeprecated };
        hint.Bind(type);
        schemas.Register(id, type, place);
        type.Members.AddRange(Members(view, hint));
        type.Alternatives = view.RequiredAlternatives ?? AlternativeMembers.Required(view) ?? (view.RequiresAnyMember ? AnyOf(type.Members) : null);
        if (id is not null || hint.IsOwn)
        {
            return type;
        }

        if (FilterNames.Of(type) is { } name)
        {
            type.NameBy(name);
        }

        return schemas.Share(type);
    }

    /// <summary>The members of an object schema, those of alternatives beside its properties included.</summary>
    public List<Member> Members(SchemaView view, NameHint hint)
    {
        var members = Own(view, hint);
        if (view.Alternatives.Count > 0)
        {
            AlternativeMembers.Add(members, view, alternative => Own(alternative, hint), schemas);
        }

        return members;
    }

    private List<Member> Own(SchemaView view, NameHint hint)
    {
        var members = new List<Member>(view.Properties.Count);
        foreach (var (name, schema, place) in view.Properties)
        {
            if (name.Length == 0 || HasControl(name))
            {
                schemas.Unsupported(place, $"The member name '{name}' is empty or has control characters", "it is kept in AdditionalProperties");
                continue;
            }

            var own = SchemaView.Of(schema, place);
            var type = Scalars.IsClientState(name, own) ? ScalarType.ClientState : schemas.Bind(schema, own, hint.Child(name), place);
            members.Add(new Member(name, type, DocumentationBinder.OfMember(name, own))
            {
                Constraints = ConstraintsBinder.Bind(own, type.Resolved),
                IsRequired = view.Requires(name),
                IsNullable = own.IsNullable,
                IsReadOnly = own.IsReadOnly,
                IsDeprecated = own.IsDeprecated,
                OnlyValue = own.OnlyValue,
            });
        }

        return members;
    }

    // An explicit null is a member too, and analyzers do not count it: where one may be sent, nothing is said.
    private static List<IReadOnlyList<string>>? AnyOf(List<Member> members) =>
        members.TrueForAll(member => member.IsReadOnly) || members.Exists(member => member.IsRequired || member.IsNullable)
            ? null
            : [.. members.Where(member => !member.IsReadOnly).Select(member => (IReadOnlyList<string>)[member.WireName])];

    private static bool HasControl(string name)
    {
        foreach (var c in name)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
