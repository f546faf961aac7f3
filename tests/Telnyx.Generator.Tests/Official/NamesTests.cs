using System.Text.RegularExpressions;
using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Official;

/// <summary>Names that a person would choose.</summary>
public sealed partial class NamesTests
{
    [OfficialFact]
    public void No_public_name_has_an_underscore() => Assert.DoesNotContain(PublicNames(), static name => name.Contains('_', StringComparison.Ordinal));

    [OfficialFact]
    public void Every_public_name_is_in_pascal_case() => Assert.All(PublicNames(), static name => Assert.Matches("^[A-Z][A-Za-z0-9]*$", name));

    [OfficialFact]
    public void No_type_is_named_by_machine() => Assert.Equal("", string.Join(' ', OfficialApi.Bound.Types.Select(static type => type.Name).Where(static name => Machine().IsMatch(name))));

    [OfficialFact]
    public void No_type_name_is_long() => Assert.All(OfficialApi.Bound.Types, static type => Assert.InRange(type.Name.Length, 2, 100));

    [OfficialFact]
    public void Few_types_have_a_name_of_last_resort()
    {
        var fallbacks = OfficialApi.Bound.Types.Select(static type => type.Name)
            .Where(static name => name.EndsWith("Value", StringComparison.Ordinal) || (name.StartsWith("Telnyx", StringComparison.Ordinal) && OfficialApi.Bound.Types.Any(other => other.Name == name[6..])));

        Assert.InRange(fallbacks.Count(), 0, 25);
    }

    [OfficialFact]
    public void Members_and_enum_values_are_unique_in_their_types()
    {
        var twice = OfficialApi.Bound.Types.Select(static type => (type.Name, Members: Members(type).ToList()))
            .Where(static type => type.Members.Distinct(StringComparer.Ordinal).Count() != type.Members.Count || type.Members.Contains(type.Name))
            .Select(static type => type.Name);

        Assert.Empty(twice);
    }

    private static IEnumerable<string> PublicNames() => OfficialApi.Bound.Types.Select(static type => type.Name)
        .Concat(OfficialApi.Bound.Types.SelectMany(Members))
        .Concat(OfficialApi.Bound.Operations.Select(static operation => operation.MethodName))
        .Concat(OfficialApi.Bound.Sdk.Files.SelectMany(static file => file.Services).SelectMany(static service => service.Children.Select(static child => child.PropertyName).Append(service.Name)));

    private static IEnumerable<string> Members(TypeModel type) => type switch
    {
        ClassModel model => model.Properties.Where(static property => property.Constant is null && !property.IsInherited).Select(static property => property.Name),
        EnumModel model => model.Values.Select(static value => value.Name),
        _ => [],
    };

    // "Inline…", "…Data2", "Option1", "Anonymous…"; names that end in digits of the document ("E164", "Rfc2833", "…V2") are fine.
    [GeneratedRegex("^(Inline|Anonymous|Empty)|(Inline|Anonymous)|Option[0-9]*$|(Data|Item|Response|Request|Result|Value|Type)[0-9]+$")]
    private static partial Regex Machine();
}
