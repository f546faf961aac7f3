using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;
using Telnyx.Generator.Tests.Snapshots;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>What emitted code looks like, one idea each.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Request() => Verify(Tiny.Emit(Tiny.Model(
        "SpeakRequest",
        Tiny.Property("Payload", "payload", Tiny.Text, Presence.Required) with { Documentation = new("The text.", Constraints: "At most 5000 characters.", Example: "Hello") },
        Tiny.Property("Voice", "voice", Tiny.Enum("Voice"), Presence.Required),
        Tiny.Property("Repeat", "repeat", Tiny.Int32),
        Tiny.Property("Settings", "settings", Tiny.Class("SpeakRequest")))));

    [Fact]
    public void Response() => Verify(Tiny.Emit(Tiny.Model(
        "Call",
        Tiny.Property("Id", "id", Tiny.Text, Presence.Always),
        Tiny.Property("IsAlive", "is_alive", Tiny.Scalar(TypeKind.Boolean), Presence.Always),
        Tiny.Property("Legs", "legs", Tiny.List(Tiny.Class("Call")), Presence.Always),
        Tiny.Property("StartedAt", "started_at", Tiny.Scalar(TypeKind.DateTime)))));

    [Fact]
    public void Null_is_remembered() => Verify(Tiny.Emit(Tiny.Model(
        "UpdateRequest",
        Tiny.Property("Name", "name", Tiny.Text),
        Tiny.Property("ClientState", "client_state", Tiny.Text) with { TracksNull = true })));

    [Fact]
    public void Collections() => Verify(Tiny.Emit(Tiny.Model(
        "Everything",
        Tiny.Property("Rows", "rows", Tiny.List(Tiny.List(Tiny.Int32))),
        Tiny.Property("Tags", "tags", Tiny.Map(Tiny.Text)),
        Tiny.Property("Limits", "limits", Tiny.Map(Tiny.Scalar(TypeKind.Double))))));

    [Fact]
    public void Deprecated() => Verify(Tiny.Emit(Tiny.Model(
        "Old",
        Tiny.Property("Before", "before", Tiny.Text) with { IsDeprecated = true },
        Tiny.Property("Must", "must", Tiny.Text, Presence.Required) with { IsDeprecated = true })));

    [Fact]
    public void Query() => Verify(Tiny.Emit(Tiny.Model(
        "ListRequest",
        Tiny.Query("PageSize", "page[size]", Tiny.Int32),
        Tiny.Query("Filter", "filter", Tiny.Class("Filter")) with { QueryStyle = QueryStyle.DeepObject },
        Tiny.Query("Fields", "fields", Tiny.List(Tiny.Text)) with { QueryStyle = QueryStyle.CommaSeparated },
        Tiny.Property("Key", "Idempotency-Key", Tiny.Text) with { Location = MemberLocation.Header })));

    [Fact]
    public void Limits() => Verify(Tiny.Emit(Tiny.Model(
        "ForkRequest",
        Limited("Target", Tiny.Text, new() { Format = "uri", MaxLength = 2048 }),
        Limited("Code", Tiny.Text, new() { MinLength = 1, Pattern = "[A-Z]\\d" }),
        Limited("Rate", Tiny.Int32, new() { AllowedNumbers = new(["8000", "16000"]) }),
        Limited("Seconds", Tiny.Int32, new() { Minimum = "5", Maximum = "600" }) with { TracksNull = true },
        Limited("Gain", Tiny.Scalar(TypeKind.Double), new() { Maximum = "0.5" })) with { Alternatives = new([new(["Target"]), new(["Code", "Rate"])]) }));

    [Fact]
    public void Enumeration() => Verify(Tiny.Emit(Tiny.EnumOf("StreamTrack", "inbound_track", "outbound_track")));

    [Fact]
    public void Union_of_text_and_list() => Verify(Tiny.Emit(
        new UnionModel("DialTo", Tiny.Doc("One or several destinations."), new([new("String", Tiny.Text), new("Strings", Tiny.List(Tiny.Text))]))));

    [Fact]
    public void Union_of_classes() => Verify(Tiny.Emit(
        new UnionModel("Target", Tiny.Doc("A target."), new([new("Phone", Tiny.Class("Phone")), new("Sip", Tiny.Class("Sip")), new("Number", Tiny.Scalar(TypeKind.Double))]))));

    [Fact]
    public void Tagged_union() => Verify(Tiny.Emit(
        new TaggedUnionModel("VoiceSettings", Tiny.Doc("Settings of a voice."), "type", new([new("aws", "AwsSettings"), new("azure", "AzureSettings"), new("azure_v2", "AzureSettings")]), "UnknownVoiceSettings"),
        Tiny.Model("AwsSettings", Tiny.Property("Type", "type", Tiny.Text) with { Constant = "aws" }, Tiny.Property("Rate", "rate", Tiny.Int32)) with { BaseType = "VoiceSettings" }));

    [Fact]
    public void Webhook_event() => Verify(Tiny.Emit(Tiny.Model(
        "CallInitiatedEvent",
        Tiny.Property("Id", "id", Tiny.Text) with { IsInherited = true },
        Tiny.Property("OccurredAt", "occurred_at", Tiny.Scalar(TypeKind.DateTime)) with { IsInherited = true },
        Tiny.Property("Payload", "payload", Tiny.Class("CallInitiatedPayload"), Presence.Always)) with { BaseType = "WebhookEvent" }));

    [Fact]
    public void Service() => Verify(Tiny.Emit(Tiny.Service(
        "CallsService",
        Tiny.Operation("DialAsync", "POST", "calls", new(Tiny.Class("DialRequest"), BodyKind.Json, IsOptional: false, HasParameters: false), new(ResponseKind.Data, Tiny.Class("Call"), "The new call.")) with { HasCommandId = true },
        Tiny.Operation("GetAsync", "GET", "calls/{id}", null, new(ResponseKind.Data, Tiny.Class("Call"))) with { PathParameters = new([new("id", "id", Tiny.Text, Tiny.Doc("The call."))]) },
        Tiny.Operation("ListAsync", "GET", "calls", new(Tiny.Class("ListRequest"), BodyKind.None, IsOptional: true, HasParameters: true), new(ResponseKind.Page, Tiny.Class("Call"), Paging: new(PagingStyle.PageNumber, "data", "page[number]", "meta.total_pages")))) with
        {
            Children = new([new("Actions", "CallsActionsService", Tiny.Doc("What can be done with a call."))]),
        }));

    [Fact]
    public void Client() => Verify(SdkEmitter.Emit(new ClientModel(
        Tiny.Options,
        "TelnyxClient",
        Tiny.Doc("The client."),
        "https://api.telnyx.com/v2/",
        new([new("Calls", "CallsService", Tiny.Doc("Calls."))]),
        new([new("call.initiated", null, "CallInitiatedEvent"), new(null, "message", "MessageEvent")])) { HealthProbe = new("calls.list", "calls", "page[size]") }));

    [Fact]
    public void Words() => Verify(Tiny.Emit(new ClassModel(
        "Words",
        new(
            "A sentence that is so long that it has to be broken somewhere before the hundred and twentieth column, with `code < words` & signs.",
            "A first paragraph\non two lines.\n\nA list:\n- one item\n- another, see https://telnyx.com/docs?a=1&b=2\n\nThe end.",
            "1 to 5.",
            "{\"a\": \"<b>\"}"),
        default)));

    private static PropertyModel Limited(string name, TypeRef type, ConstraintsModel constraints) =>
        Tiny.Property(name, name.ToLowerInvariant(), type) with { Constraints = constraints };

    private static void Verify(string emitted, [System.Runtime.CompilerServices.CallerMemberName] string testMethod = "") =>
        Snapshot.Verify(emitted.Replace(GeneratorInfo.Version, "0.0.0", StringComparison.Ordinal), testMethod: testMethod, testFile: Here());

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
