using Telnyx.Contract.Tests.Calls;

namespace Telnyx.Contract.Tests;

/// <summary>The operations of the official document that do not pass, and where the fault lies.</summary>
internal static class OfficialExceptions
{
    private const string NullDefault = "Document: a member of type string has the default null, which Prism then takes for the answer.";
    private const string EventExample = "Document: an event must fit exactly one schema of a oneOf, but the schemas do not tell their event types apart.";
    private const string UrlExample = "Prism: it does not know the format 'url', makes a plain word for it and then refuses it.";

    public static IReadOnlyDictionary<string, ContractException> All { get; } = new Dictionary<string, ContractException>
    {
        ["GET /ai/clusters/{task_id}"] = new(Trouble.Example, "Prism: it stops in the middle of a schema that contains itself, and leaves out what is required there."),
        ["GET /detail_records"] = new(
            Trouble.Example | Trouble.Request,
            "Prism: it wants filter[record_type] even when the optional filter is left out. Document: a record must fit exactly one schema of a oneOf, but the schemas do not tell their record types apart."),
        ["GET /documents/{id}/download"] = new(Trouble.Example, "Document: the media type of the answer is '*', which is none, so Prism has nothing to send."),
        ["POST /messages/rcs"] = new(Trouble.Example, UrlExample),
        ["POST /messages/whatsapp"] = new(Trouble.Example, UrlExample),
        ["GET /messaging_tollfree/verification/requests/{id}/status_history"] = new(
            Trouble.Request, "Prism: it looks for the required page[number] under the name 'page%5bnumber%5d' and finds it under no spelling."),
        ["GET /organizations/users/users_groups_report"] = new(
            Trouble.Request, "Prism: it holds a list of media types against a parameter named Accept, which OpenAPI says is to be ignored."),
        ["GET /porting/events"] = new(Trouble.Example, EventExample),
        ["GET /porting/events/{id}"] = new(Trouble.Example, EventExample),
        ["GET /portouts/events"] = new(Trouble.Example, EventExample),
        ["GET /portouts/events/{id}"] = new(Trouble.Example, EventExample),
        ["GET /private_wireless_gateways"] = new(Trouble.Example, NullDefault),
        ["GET /private_wireless_gateways/{id}"] = new(Trouble.Example, NullDefault),
        ["DELETE /private_wireless_gateways/{id}"] = new(Trouble.Example, NullDefault),
        ["GET /sim_card_groups"] = new(Trouble.Example, NullDefault),
        ["POST /sim_card_groups"] = new(Trouble.Example, NullDefault),
        ["GET /sim_card_groups/{id}"] = new(Trouble.Example, NullDefault),
        ["PATCH /sim_card_groups/{id}"] = new(Trouble.Example, NullDefault),
        ["DELETE /sim_card_groups/{id}"] = new(Trouble.Example, NullDefault),
        ["GET /sim_cards/{id}/public_ip"] = new(Trouble.Example, NullDefault),
        ["GET /wireless_blocklist_values"] = new(Trouble.Example, "Document: the data must fit exactly one schema of a oneOf, but the schemas have the same members."),
    };
}
