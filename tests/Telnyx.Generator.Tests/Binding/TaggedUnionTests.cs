using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Binding;

/// <summary>Unions that are told apart by a tag.</summary>
public sealed class TaggedUnionTests
{
    [Fact]
    public void A_discriminator_with_a_mapping_names_the_tags()
    {
        var union = Pets("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"miau":"#/components/schemas/Cat","wau":"#/components/schemas/Dog"}}}""");

        Assert.Equal("kind: miau Cat, wau Dog, else UnknownPet", Describe(union));
    }

    [Fact]
    public void A_discriminator_without_a_mapping_takes_fixed_values_then_ids()
    {
        var union = Pets("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Fish"}],"discriminator":{"propertyName":"kind"}}""");

        Assert.Equal("kind: cat Cat, Fish Fish, else UnknownPet", Describe(union));
    }

    [Fact]
    public void Two_tags_may_stand_for_one_case()
    {
        var union = Pets("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","kitten":"#/components/schemas/Cat","dog":"#/components/schemas/Dog"}}}""");

        Assert.Equal("kind: cat Cat, kitten Cat, dog Dog, else UnknownPet", Describe(union));
    }

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void A_member_with_one_fixed_value_in_each_case_is_a_tag(string keyword) => Assert.Equal(
        "kind: cat Cat, dog Dog, else UnknownPet",
        Describe(Pets("{\"" + keyword + "\":[{\"$ref\":\"#/components/schemas/Cat\"},{\"$ref\":\"#/components/schemas/Dog\"}]}")));

    [Fact]
    public void Without_a_tag_in_each_case_it_is_a_union_by_shape()
    {
        var sdk = Bind("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Fish"}]}""");

        Assert.Equal(["Cat", "Fish"], sdk.Type<UnionModel>("Pet").Cases.Select(static item => item.Name));
    }

    [Fact]
    public void Cases_write_their_tag_and_derive_from_the_union()
    {
        var cat = Bind("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""").Class("Cat");

        Assert.Equal("Pet", cat.BaseType);
        Assert.Equal("cat", Assert.Single(cat.Properties, static property => property.WireName == "kind").Constant);
    }

    [Fact]
    public void A_union_may_be_a_case_of_another()
    {
        var sdk = Bind(
            """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Bird"}],"discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","bird":"#/components/schemas/Bird"}}}""",
            static document => document
                .Schema("Bird", """{"oneOf":[{"$ref":"#/components/schemas/Duck"},{"$ref":"#/components/schemas/Owl"}],"discriminator":{"propertyName":"species","mapping":{"duck":"#/components/schemas/Duck","owl":"#/components/schemas/Owl"}}}""")
                .Schema("Duck", Case("species", "duck")).Schema("Owl", Case("species", "owl")));

        Assert.Equal("kind: cat Cat, bird Bird, else UnknownPet", Describe(sdk.Type<TaggedUnionModel>("Pet")));
        Assert.Equal("Pet", sdk.Type<TaggedUnionModel>("Bird").BaseType);
        Assert.Equal("Bird", sdk.Class("Duck").BaseType);
    }

    [Fact]
    public void Unions_that_share_cases_are_one()
    {
        var sdk = BoundSdk.Of(Animals(new TinyDocument())
            .Get("/a", """{"$ref":"#/components/schemas/Small"}""").Get("/b", """{"$ref":"#/components/schemas/All"}""")
            .Schema("Small", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}""")
            .Schema("All", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"},{"$ref":"#/components/schemas/Cow"}]}"""));

        var union = Assert.Single(sdk.Types.OfType<TaggedUnionModel>());
        Assert.Equal(["cat", "dog", "cow"], union.Cases.Select(static item => item.Tag));
    }

    [Fact]
    public void A_mapping_that_contradicts_itself_ends_in_something_that_can_be_read()
    {
        var sdk = Bind("""{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"x":"#/components/schemas/Nowhere"}}}""");

        Assert.NotEmpty(sdk.Types);
    }

    private static TaggedUnionModel Pets(string schema) => Bind(schema).Type<TaggedUnionModel>("Pet");

    private static BoundSdk Bind(string schema, Func<TinyDocument, TinyDocument>? more = null)
    {
        var document = Animals(new TinyDocument()).Get("/pets/{id}", """{"type":"object","properties":{"data":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/Pet"}}}}}""").Schema("Pet", schema);
        return BoundSdk.Of(("tiny.json", (more is null ? document : more(document)).ToString()));
    }

    private static TinyDocument Animals(TinyDocument document) => document
        .Schema("Cat", Case("kind", "cat")).Schema("Dog", Case("kind", "dog")).Schema("Cow", Case("kind", "cow"))
        .Schema("Fish", """{"type":"object","properties":{"kind":{"type":"string"},"fins":{"type":"integer"}}}""");

    private static string Case(string tag, string value) =>
        "{\"type\":\"object\",\"properties\":{\"" + tag + "\":{\"type\":\"string\",\"enum\":[\"" + value + "\"]},\"" + value + "_name\":{\"type\":\"string\"}}}";

    private static string Describe(TaggedUnionModel union) =>
        $"{union.Discriminator}: {string.Join(", ", union.Cases.Select(static item => item.Tag + " " + item.TypeName))}, else {union.UnknownName}";
}
