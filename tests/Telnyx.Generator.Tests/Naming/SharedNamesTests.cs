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

    [Theory]
    [InlineData("result", "ValidationResult", "ValidationResult ValidationResultValue")]
    [InlineData("payload", "ValidationResult", "ValidationResult ValidationResultPayload")]
    public void A_member_named_as_the_end_of_its_type_repeats_no_word(string member, string component, string expected) =>
        Assert.Equal(expected, BoundSdk.Of(new TinyDocument().Get("/first", Component(component)).Schema(component, Members((member, DtmfType)))).TypeNames);

    [Fact]
    public void An_object_named_as_the_end_of_its_type_holds_its_details() => Assert.Equal(
        "ValidationResult ValidationResultDetails",
        BoundSdk.Of(new TinyDocument().Get("/first", Component("ValidationResult")).Schema("ValidationResult", Members(("result", Settings)))).TypeNames);

    [Fact]
    public void A_request_named_after_its_member_leaves_it_the_name() => Assert.Equal(
        "SwitchRole SwitchRoleRequest",
        BoundSdk.Of(new TinyDocument().Send("POST", "/calls/{id}/actions/switch_role", Members(("role", DtmfType)))).TypeNames);

    [Theory]
    [InlineData("/aardvarks", "/zebras")]
    [InlineData("/zebras", "/aardvarks")]
    public void A_type_that_several_share_is_named_after_the_component_not_after_a_request(string first, string second)
    {
        var sdk = BoundSdk.Of(new TinyDocument()
            .Send("POST", first, Members(("outbound", Settings))).Get(second, Component("Mouse")).Schema("Mouse", Members(("outbound", Settings))));

        Assert.Contains("MouseOutbound", sdk.TypeNames.Split(' '));
    }

    [Fact]
    public void What_a_thing_is_made_of_has_one_name_wherever_it_is_written() => Assert.Equal(
        "Call CallSettings CallTrack CreateCallRequest UpdateCallRequest",
        BoundSdk.Of(new TinyDocument()
            .Send("POST", "/calls", Members(("settings", Settings), ("track", DtmfType))).Send("PATCH", "/calls/{id}", Members(("settings", Settings), ("track", DtmfType)))
            .Get("/calls/{id}", Component("Call")).Schema("Call", Members(("settings", Settings), ("track", DtmfType)))).TypeNames);

    [Fact]
    public void The_thing_itself_has_the_better_claim_on_such_a_name() => Assert.Equal(
        "Call CallTrack CreateCallRequest CreateCallTrack",
        BoundSdk.Of(new TinyDocument()
            .Send("POST", "/calls", Members(("track", DtmfType))).Get("/calls/{id}", Component("Call")).Schema("Call", Members(("track", """{"type":"string","enum":["a","b"]}""")))).TypeNames);

    [Fact]
    public void Of_two_requests_the_one_that_is_about_it_has_the_better_claim() => Assert.Equal(
        "StartRecordingRequest StartRecordingTranscriptionEngine TranscriptionEngine TranscriptionStartRequest",
        BoundSdk.Of(new TinyDocument()
            .Send("POST", "/a", Component("StartRecordingRequest")).Send("POST", "/b", Component("TranscriptionStartRequest"))
            .Schema("StartRecordingRequest", Members(("transcription_engine", DtmfType)))
            .Schema("TranscriptionStartRequest", Members(("transcription_engine", """{"type":"string","enum":["a","b"]}""")))).TypeNames);

    [Theory]
    [InlineData("ContainsEqFilter First Second", "contains", "eq")]
    [InlineData("ContainsEqFilter First Second", "eq", "contains")]
    [InlineData("EqRangeFilter First Second", "eq", "gt", "gte", "lt", "lte")]
    [InlineData("First GtLtFilter Second", "lt", "gt")]
    [InlineData("First FirstName Second", "eq", "name")]
    public void Comparisons_are_named_after_themselves_wherever_they_stand(string expected, params string[] members)
    {
        var filter = Members([.. members.Select(static member => (member, """{"type":"string"}"""))]);

        Assert.Equal(expected, BoundSdk.Of(new TinyDocument()
            .Get("/first", Component("First")).Get("/second", Component("Second")).Schema("First", Members(("name", filter))).Schema("Second", Members(("city", filter)))).TypeNames);
    }

    [Theory]
    [InlineData("GtDateTimeFilter", """{"type":"string","format":"date-time"}""")]
    [InlineData("GtInt32Filter", """{"type":"integer","format":"int32"}""")]
    public void Comparisons_with_other_values_than_text_say_so(string expected, string value) => Assert.Equal(
        "First " + expected, BoundSdk.Of(new TinyDocument().Get("/first", Component("First")).Schema("First", Members(("at", Members(("gt", value)))))).TypeNames);

    [Fact]
    public void Deep_inside_the_nearest_is_enough() => Assert.Equal(
        "NextMessage OnVoicemail OnVoicemailNextMessage Settings",
        BoundSdk.Of(new TinyDocument()
            .Get("/a", Component("Settings"))
            .Schema("Settings", Members(("next_message", Settings), ("on_voicemail", Members(("next_message", Members(("text", """{"type":"string"}""")))))))).TypeNames);

    private const string Settings = """{"type":"object","properties":{"rate":{"type":"integer"}}}""";

    private static string Component(string id) => "{\"$ref\":\"#/components/schemas/" + id + "\"}";

    private static string Members(params (string Name, string Schema)[] members) =>
        "{\"type\":\"object\",\"properties\":{" + string.Join(',', members.Select(static member => $"\"{member.Name}\":{member.Schema}")) + "}}";
}
