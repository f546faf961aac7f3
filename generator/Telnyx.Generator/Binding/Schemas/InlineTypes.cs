using System.Runtime.CompilerServices;
using System.Text;

namespace Telnyx.Generator.Binding;

/// <summary>Makes structurally equal inline types one: two objects with the same members are one class, two enums with the same values one enum.</summary>
internal sealed class InlineTypes
{
    private readonly Dictionary<string, NamedType> _byShape = new(StringComparer.Ordinal);
    private readonly Dictionary<BoundType, int> _numbers = new(IdentityComparer.Instance);

    /// <summary>The first type of a shape.</summary>
    public T Share<T>(T type)
        where T : NamedType
    {
        var shape = Shape(type);
        if (_byShape.TryGetValue(shape, out var known))
        {
            known.StandsAlsoAt(type.Hint);
            KeepCommonLimits(known, type);
            return (T)known;
        }

        _byShape[shape] = type;
        return type;
    }

    /// <summary>Lets a component's enum stand for inline ones of its name and values, also for those of its edition that came before it.</summary>
    public EnumType Adopt(EnumType component)
    {
        var shape = Shape(component);
        if (!_byShape.TryGetValue(shape, out var known))
        {
            _byShape[shape] = component;
        }
        else if (!known.Hint.IsComponent)
        {
            if (known.Hint.Edition < component.Hint.Edition)
            {
                return (EnumType)known;
            }

            _numbers[component] = Number(known);
            known.Replacement = _byShape[shape] = component;
        }

        return component;
    }

    // What is required of one use must not be required of the other.
    private static void KeepCommonLimits(NamedType known, NamedType type)
    {
        if (known is not ClassType { Members: var members } || type is not ClassType { Members: var others })
        {
            return;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Constraints is { } limits && others.Find(other => other.WireName == members[i].WireName)?.Constraints != limits)
            {
                members[i] = members[i] with { Constraints = null };
            }
        }
    }

    private string Shape(NamedType type)
    {
        var shape = new StringBuilder();
        switch (type)
        {
            case EnumType enumeration:
                // The same values under another name mean something else: "format" of a recording and of a voice are no one thing.
                shape.Append("enum ").Append(enumeration.Hint.Candidates()[0]);
                foreach (var value in enumeration.Values.OrderBy(value => value, StringComparer.Ordinal))
                {
                    shape.Append('\n').Append(value);
                }

                break;
            case ClassType @class:
                shape.Append("class").Append(string.Join("|", @class.Alternatives?.Select(group => string.Join("+", group)) ?? [])).Append(@class.IsMultipart ? "files" : "");
                foreach (var member in @class.Members.OrderBy(member => member.WireName, StringComparer.Ordinal))
                {
                    shape.Append('\n').Append(member.WireName).Append('\t').Append(Reference(member.Type)).Append(member.IsRequired ? '!' : '?')
                        .Append(member.IsNullable ? "0" : "").Append(member.OnlyValue).Append((int)member.Location);
                }

                break;
            case UnionType union:
                shape.Append("union ").Append(union.Hint.Candidates()[0]);
                foreach (var item in union.Cases)
                {
                    shape.Append('\n').Append(Reference(item));
                }

                break;
            case TaggedUnionType tagged:
                shape.Append("tagged ").Append(tagged.Discriminator);
                foreach (var (tag, item) in tagged.Cases)
                {
                    shape.Append('\n').Append(tag).Append('\t').Append(Reference(item));
                }

                break;
        }

        return shape.ToString();
    }

    private string Reference(BoundType type) => type.Resolved switch
    {
        ListType list => (list.HasNulls ? "[0" : "[") + Reference(list.Item) + "]",
        MapType map => (map.HasNulls ? "{0" : "{") + Reference(map.Value) + "}",
        ScalarType scalar => scalar.Kind.ToString(),
        { } named => "#" + Number(named).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private int Number(BoundType type)
    {
        if (!_numbers.TryGetValue(type, out var number))
        {
            _numbers[type] = number = _numbers.Count;
        }

        return number;
    }

    private sealed class IdentityComparer : IEqualityComparer<BoundType>
    {
        public static readonly IdentityComparer Instance = new();

        public bool Equals(BoundType? x, BoundType? y) => ReferenceEquals(x, y);

        public int GetHashCode(BoundType type) => RuntimeHelpers.GetHashCode(type);
    }
}
