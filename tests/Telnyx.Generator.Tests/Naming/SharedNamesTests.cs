using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>What an inline type that stands at several places is called.</summary>
public sealed class SharedNamesTests
{
    private const string DtmfType = """{"type":"string","enum":["rtp","inband"]}""";

    [Theory]
    [InlineData("First", "Second")]
    [InlineData("Second", "First")]
    public void An_enum_with_name_and_values_of_a_component_is_the_component(string inline, string component)
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Get("/first", Component("First")).Get("/second", Component("Second")).Schema("DtmfType", DtmfType)
            .Schema(inline, Members(("dtmf_type", DtmfType))).Schema(component, Members(("dtmf_type", Component("DtmfType")))));

        Assert.Equal("DtmfType First Second", sdk.TypeNames);
    }

    [Fact]
    public void An_enum_with_other_values_than_the_component_of_its_name_has_a_name_of_its_own()
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Get("/first", Component("First")).Get("/second", Component("Second")).Schema("DtmfType", DtmfType)
            .Schema("First", Members(("dtmf_type", """{"type":"string","enum":["rtp","none"]}"""))).Schema("Second", Members(("dtmf_type", Component("DtmfType")))));

        Assert.Equal("DtmfType First FirstDtmfType Second", sdk.TypeNames);
    }

    [Fact]
    public void A_component_that_an_added_operation_brings_renames_nothing()
    {
        var before = new TinyDocument().Get("/first", Component("First")).Schema("First", Members(("dtmf_type", DtmfType)));
        var after = before.Copy().Get("/added", Component("Added")).Schema("Added", Members(("dtmf_type", Component("DtmfType")))).Schema("DtmfType", DtmfType);

        Assert.Equal("DtmfType First", BoundSdk.Of(before).TypeNames);
        Assert.Equal("Added DtmfType First", BoundSdk.Of(after).TypeNames);
    }

    [Fact]
    public void Unions_of_one_shape_and_two_names_are_two_types()
    {
        const string Union = """{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""";

        var sdk = BoundSdk.Of(new TinyDocument().Get("/first", Component("First")).Schema("First", Members(("call_to", Union), ("tool_choice", Union))));

        Assert.Equal("CallTo First ToolChoice", sdk.TypeNames);
    }

    [Fact]
    public void Words_on_which_parent_and_member_meet_are_said_once() => Assert.Equal(
        "RecordingTrack StartRecordingRequest StartRecordingTrack",
        BoundSdk.Of(new TinyDocument()
            .Send("POST", "/calls/{id}/actions/record_start", Members(("recording_track", DtmfType), ("other", Component("RecordingTrack"))))
            .Schema("RecordingTrack", """{"type":"string","enum":["in","out"]}""")).TypeNames);

    [Fact]
    public void They_are_said_twice_where_the_short_name_is_taken() => Assert.Equal(
        "RecordingTrack StartRecordingRecordingTrack StartRecordingRequest StartRecordingTrack",
        BoundSdk.Of(new TinyDocument()
            .Send("POST", "/calls/{id}/actions/record_start", Members(("recording_track", DtmfType), ("other", Component("RecordingTrack")), ("more", Component("StartRecordingTrack"))))
            .Schema("RecordingTrack", """{"type":"string","enum":["in","out"]}""").Schema("StartRecordingTrack", """{"type":"string","enum":["a","b"]}""")).TypeNames);

    private static string Component(string id) => "{\"$ref\":\"#/components/schemas/" + id + "\"}";

    private static string Members(params (string Name, string Schema)[] members) =>
        "{\"type\":\"object\",\"properties\":{" + string.Join(',', members.Select(static member => $"\"{member.Name}\":{member.Schema}")) + "}}";
}
