using Telnyx.Generator.Naming;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Names of enum values: words for symbols, and no two alike.</summary>
public sealed class EnumValueNamesTests
{
    [Theory]
    [InlineData("+E.164|E.164", "PlusE164|E164")]
    [InlineData("E.164|+E.164", "E164|PlusE164")]
    [InlineData("A|a", "A|AValue")]
    [InlineData("in-progress|in_progress|inProgress", "InProgress|InProgressValue|InProgressValue2")]
    [InlineData("*|#|+", "Star|Pound|Plus")]
    [InlineData("1|2|3", "Value1|Value2|Value3")]
    [InlineData("-1|1", "Minus1|Value1")]
    [InlineData("-created_at|created_at", "CreatedAtDescending|CreatedAt")]
    [InlineData("usage.amount|-usage.amount", "UsageAmount|UsageAmountDescending")]
    [InlineData("+1|++|-|10,000+|rtp+1", "Plus1|PlusPlus|Minus|Value10000Plus|Rtp1")]
    [InlineData("1h|3h|24h|2FA", "Value1H|Value3H|Value24H|Value2Fa")]
    [InlineData("8000|16000", "Value8000|Value16000")]
    [InlineData("true|false", "True|False")]
    [InlineData("value|names|known_values", "ValueValue|NamesValue|KnownValuesValue")]
    [InlineData("to_string|equals|get_type", "ToStringValue|EqualsValue|GetTypeValue")]
    [InlineData("track|Track", "TrackValue|TrackValue2")]
    [InlineData("class|null|string", "Class|Null|String")]
    [InlineData("en-US|en-GB", "EnUs|EnGb")]
    [InlineData(" |", "Empty|EmptyValue")]
    public void Values_are_named(string values, string expected) => Assert.Equal(expected, string.Join('|', EnumValueNames.Choose(values.Split('|'), "Track")));

    [Fact]
    public void Names_are_unique_and_identifiers_whatever_the_values()
    {
        string[] odd = ["", " ", "+", "++", "+ +", "-", "--", "\u00e9", "\u4e2d", "_", "__", "a_b", "a__b", "aB", "AB", "a b", "a+b", "a.b", "1.0", "10", "1_0", "Value10", "\ud83d\ude00"];

        var names = EnumValueNames.Choose(odd, "Odd");

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, static name => Assert.Matches("^[A-Z][A-Za-z0-9]*$", name));
    }

    [Fact]
    public void A_new_value_at_the_end_renames_none_before_it()
    {
        string[] before = ["E.164", "inbound", "in_bound"];

        Assert.Equal(EnumValueNames.Choose(before, "X"), EnumValueNames.Choose([.. before, "+E.164", "inBound", "Inbound"], "X").Take(3));
    }
}
