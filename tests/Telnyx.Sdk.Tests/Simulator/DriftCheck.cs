using System.Globalization;
using System.Text.Json;
using Telnyx.Testing;
using Telnyx.Testing.Simulator.Http;
using Telnyx.Testing.Validation;

namespace Telnyx.Sdk.Tests.Simulator;

/// <summary>Holds what the simulator sent against the bundled documents.</summary>
internal static class DriftCheck
{
    public static void AssertDocumented(TelnyxSimulator simulator, IEnumerable<ReceivedWebhook> webhooks)
    {
        var verifier = new Webhooks(simulator.PublicKey);
        foreach (var webhook in webhooks)
        {
            verifier.Verify(webhook.Bytes, webhook.Signature, webhook.Timestamp);
            AssertEvent(webhook.EventType, webhook.Json);
        }

        var routes = new RouteTable(ApiCatalog.Bundled.Operations);
        foreach (var request in simulator.Requests)
        {
            AssertResponse(routes, request);
        }
    }

    public static void AssertEvent(string eventType, JsonElement body)
    {
        Assert.True(ApiCatalog.Bundled.Events.TryGetValue(eventType, out var schema), $"No document has the event {eventType}.");
        var violations = SchemaValidator.Validate(schema, body);
        Assert.True(violations.Count == 0, $"{eventType}: {string.Join("; ", violations)} in {body}");
        var known = schema.Resolve().Child("properties")!.Value.Child("data")!.Value.Resolve()
            .Child("properties")!.Value.Child("payload")!.Value.Resolve().Child("properties")!.Value;
        foreach (var member in body.GetProperty("data").GetProperty("payload").EnumerateObject())
        {
            Assert.True(known.Has(member.Name), $"{eventType}: the documents have no '{member.Name}'.");
        }
    }

    private static void AssertResponse(RouteTable routes, SimulatedRequest request)
    {
        ApiOperation operation;
        try
        {
            (operation, _) = routes.Find(request.Method, request.Path["/v2".Length..]);
        }
        catch (ApiException)
        {
            return; // An unknown address: the documents say nothing about the answer.
        }

        var status = request.StatusCode.ToString(CultureInfo.InvariantCulture);
        if (!operation.Responses.TryGetValue(status, out var schema) && !operation.Responses.TryGetValue("default", out schema))
        {
            Assert.True(request.StatusCode >= 400, $"{operation.Key}: the documents have no answer {status}.");
            return;
        }

        using var body = JsonDocument.Parse(request.Response);
        var violations = SchemaValidator.Validate(schema, body.RootElement);
        Assert.True(violations.Count == 0, $"{operation.Key} {status}: {string.Join("; ", violations)} in {request.Response}");
    }
}
