using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Telnyx.Generator.Tests.Official;

/// <summary>What an update of the vendor's document changes: the files that must, and no others.</summary>
public class UpdateTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    [OfficialFact]
    public void An_added_operation_changes_its_resource() =>
        AssertChanges(["Calls.g.cs"], static document => Paths(document)["/calls/{call_control_id}/actions/whisper"] = Operation("Whisper"));

    [OfficialFact]
    public void An_added_resource_changes_the_client_and_adds_a_file() =>
        AssertChanges(["TelnyxClient.g.cs", "Widgets.g.cs"], static document => Paths(document)["/widgets"] = Operation("CreateWidget"));

    [OfficialFact]
    public void A_removed_operation_changes_its_resource() =>
        AssertChanges(["CallControlApplications.g.cs"], static document => Item(document, "/call_control_applications/{id}").Remove("delete"));

    [OfficialFact]
    public void An_added_parameter_changes_its_resource() =>
        AssertChanges(["Connections.g.cs"], static document => Item(document, "/connections")["get"]!["parameters"]!.AsArray().Add(
            new JsonObject { ["name"] = "tenant", ["in"] = "query", ["schema"] = new JsonObject { ["type"] = "string" } }));

    [OfficialFact]
    public void A_member_made_required_changes_its_resource() =>
        AssertChanges(["Calls.g.cs"], static document => Schema(document, "CallRequest")["required"]!.AsArray().Add("timeout_secs"));

    [OfficialFact]
    public void An_added_enum_value_changes_the_file_of_the_enum() =>
        AssertChanges(["Calls.g.cs"], static document => Member(document, "RejectRequest", "cause")["enum"]!.AsArray().Add("DECLINED"));

    [OfficialFact]
    public void A_changed_type_changes_its_resource() =>
        AssertChanges(["Calls.g.cs"], static document => Member(document, "CallRequest", "timeout_secs")["type"] = "string");

    [OfficialFact]
    public void A_changed_description_changes_its_resource() =>
        AssertChanges(["Calls.g.cs"], static document => Item(document, "/calls")["post"]!["summary"] = "Places a call");

    [OfficialFact]
    public void A_renamed_schema_changes_the_files_that_use_it() =>
        AssertChanges(["CallControlApplications.g.cs"], static document =>
        {
            var schemas = document["components"]!["schemas"]!.AsObject();
            var schema = schemas["CallControlApplication"]!;
            schemas.Remove("CallControlApplication");
            schemas["VoiceApplication"] = schema;
        }, static text => text.Replace("#/components/schemas/CallControlApplication\"", "#/components/schemas/VoiceApplication\"", StringComparison.Ordinal));

    [OfficialFact]
    public void An_added_event_changes_the_catalog_and_the_events() =>
        AssertChanges(["TelnyxClient.g.cs", "WebhookEvents.g.cs"], static document =>
        {
            var webhook = document["webhooks"]!["callBridged"]!.DeepClone();
            webhook["post"]!["requestBody"] = JsonNode.Parse("""
                {"content":{"application/json":{"schema":{"type":"object","properties":{"data":{"type":"object","properties":
                {"event_type":{"type":"string","enum":["call.parked"]},"payload":{"type":"object","properties":{"place":{"type":"string"}}}}}}}}}}
                """);
            document["webhooks"]!["callParked"] = webhook;
        });

    [OfficialFact]
    public void A_shuffled_document_changes_nothing() =>
        AssertChanges([], static document =>
        {
            Reverse(document);
            Reverse(document["paths"]!.AsObject());
            Reverse(document["webhooks"]!.AsObject());
            Reverse(document["components"]!["schemas"]!.AsObject());
            foreach (var path in document["paths"]!.AsObject())
            {
                Reverse(path.Value!.AsObject());
            }
        });

    private static void AssertChanges(string[] files, Action<JsonObject> edit, Func<string, string>? rewrite = null)
    {
        var document = JsonNode.Parse(OfficialApi.Document.Content)!.AsObject();
        edit(document);
        var text = document.ToJsonString(s_indented);
        var run = GeneratorRun.Of(new InputFile(OfficialApi.Document.Path, rewrite is null ? text : rewrite(text)), OfficialApi.Names);

        Assert.Equal(files, run.ChangedSince(OfficialApi.Run));
    }

    private static JsonObject Operation(string id) => new()
    {
        ["post"] = new JsonObject
        {
            ["operationId"] = id,
            ["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "Done" } },
        },
    };

    private static JsonObject Paths(JsonObject document) => document["paths"]!.AsObject();

    private static JsonObject Item(JsonObject document, string path) => Paths(document)[path]!.AsObject();

    private static JsonObject Schema(JsonObject document, string id) => document["components"]!["schemas"]![id]!.AsObject();

    private static JsonObject Member(JsonObject document, string schema, string name) => Schema(document, schema)["properties"]![name]!.AsObject();

    private static void Reverse(JsonObject node)
    {
        var members = node.Reverse().ToList();
        node.Clear();
        foreach (var (name, value) in members)
        {
            node.Add(name, value);
        }
    }
}
