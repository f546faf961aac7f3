using Xunit;

namespace Telnyx.Generator.Tests.Reading;

/// <summary>A part that the reader cannot take is reported and left out; everything else is still generated.</summary>
public sealed class SalvageTests
{
    private static readonly TinyDocument s_sound = new TinyDocument().Operation("GET", "/sound").Get("/used", """{"$ref":"#/components/schemas/Sound"}""").Schema("Sound", """{"type":"object","properties":{"a":{"type":"string"}}}""");

    [Theory]
    [InlineData("""{"type":"object","type":"string"}""", "a member is there twice")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","deprecated":"perhaps"}}}""", "was not recognized as a valid Boolean")]
    [InlineData("""{"type":"object","description":"\ud800"}""", "surrogate")]
    [InlineData("""{"type":"object","properties":{"\ud800":{"type":"string"}}}""", "surrogate")]
    public void A_broken_schema_is_left_out_alone(string schema, string reason)
    {
        var sdk = BoundSdk.OfFlawed(s_sound.Copy().Schema("Broken", schema));

        var diagnostic = Assert.Single(sdk.Diagnostics);
        Assert.StartsWith("TLX0003 tiny.json(17,1): /components/schemas/Broken was left out: ", diagnostic, StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic, StringComparison.Ordinal);
        Assert.Equal(2, sdk.Operations.Count());
        Assert.Equal("Sound", sdk.TypeNames);
    }

    [Theory]
    [InlineData("\"/sound\": {", "\"/half\\ud800\": { \"get\": {} }, \"/sound\": {", "/paths")]
    [InlineData("\"Sound\": {", "\"Half\\udc00\": {}, \"Sound\": {", "/components/schemas")]
    [InlineData("\"webhooks\": {", "\"webhooks\": { \"\\ud800\": {}", "/webhooks")]
    public void A_name_that_is_half_a_letter_costs_its_part_only(string whole, string half, string place)
    {
        var sdk = BoundSdk.Of(("tiny.json", s_sound.ToString().Replace(whole, half, StringComparison.Ordinal)));

        var diagnostic = Assert.Single(sdk.Diagnostics);
        Assert.StartsWith("TLX0003 tiny.json(", diagnostic, StringComparison.Ordinal);
        Assert.Contains($"A part of {place} was left out: its name holds half of a letter", diagnostic, StringComparison.Ordinal);
        Assert.Equal(2, sdk.Operations.Count());
        Assert.Equal("Sound", sdk.TypeNames);
    }

    [Fact]
    public void Half_a_letter_in_the_name_of_a_method_costs_its_path_only()
    {
        var sdk = BoundSdk.Of(("tiny.json", s_sound.Copy().Operation("GET", "/broken").ToString().Replace("\"/broken\": {", "\"/broken\": { \"\\ud800\": {},", StringComparison.Ordinal)));

        Assert.NotEmpty(sdk.Diagnostics);
        Assert.All(sdk.Diagnostics, static text => Assert.StartsWith("TLX0003 ", text, StringComparison.Ordinal));
        Assert.Equal(2, sdk.Operations.Count());
    }

    [Fact]
    public void A_broken_operation_leaves_the_others_of_its_path()
    {
        var sdk = BoundSdk.OfFlawed(s_sound.Copy().Operation("POST", "/sound", """{"deprecated":"perhaps","responses":{"204":{"description":"x"}}}"""));

        Assert.StartsWith("TLX0003 tiny.json(7,1): /paths/~1sound/post was left out: ", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
        Assert.Equal(["sound", "used"], sdk.Operations.Select(static operation => operation.Route).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_webhook_leaves_everything_else()
    {
        var sdk = BoundSdk.OfFlawed(s_sound.Copy().Webhook("broken", """{"type":"object","deprecated":"perhaps"}""").Webhook("whole", """{"type":"object","properties":{"event_type":{"type":"string","enum":["x.whole"]}}}"""));

        Assert.Contains("/webhooks/broken/post was left out", Assert.Single(sdk.Diagnostics), StringComparison.Ordinal);
        Assert.Single(sdk.Sdk.Client.Events);
        Assert.Equal(2, sdk.Operations.Count());
    }

    [Fact]
    public void Members_whose_schema_is_true_or_false_can_be_anything()
    {
        var sdk = BoundSdk.Of(new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/A"}""").Schema("A", """{"type":"object","properties":{"t":true,"f":false,"in":{"type":"object","properties":{"t":true,"s":{"type":"string"}}}}}"""));

        Assert.Equal("t? Json, f? Json, in? AIn", sdk.Members("A"));
    }

    [Fact]
    public void A_reference_to_a_part_that_was_left_out_is_reported_too()
    {
        var sdk = BoundSdk.OfFlawed(new TinyDocument().Get("/a", """{"$ref":"#/components/schemas/Broken"}""").Schema("Broken", """{"type":"object","type":"object"}"""));

        Assert.Equal(["TLX0003", "TLX0004"], sdk.Diagnostics.Select(static text => text[..7]).Order(StringComparer.Ordinal));
        Assert.Single(sdk.Operations);
    }
}
