using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Events;

/// <summary>Every webhook event of the bundled documents, signed, verified and read.</summary>
public sealed class EventTests : IDisposable
{
    private static readonly string[] s_tags = ["event_type", "record_type"];

    private readonly WebhookSigner _signer = WebhookSigner.Create();
    private readonly TelnyxClient _client;

    public EventTests() => _client = new(new TelnyxClientOptions { ApiKey = "KEY", PublicKey = _signer.PublicKey });

    public static TheoryData<string> Names => [.. Bundled.Events.Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_example_is_read_into_its_class_and_loses_nothing(string name)
    {
        var documented = Bundled.Event(name);

        var received = Unwrap(documented.Example.GetRawText());

        Assert.Equal(documented.ClassName, received.GetType().Name);
        Assert.Equal(documented.EventType, received.EventType);
        Assert.Empty(Unread.In(received));
        JsonAssert.SameButNulls(documented.Example.GetProperty("data"), Write(received));
        JsonAssert.Same(documented.Example, received.Json.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_with_a_type_has_an_id_a_time_and_a_payload(string name)
    {
        var documented = Bundled.Event(name);
        if (documented.EventType is null)
        {
            return;
        }

        var received = Unwrap(documented.Example.GetRawText());

        Assert.NotNull(received.Id);
        Assert.NotNull(received.OccurredAt);
        Assert.Equal("event", received.RecordType);
        Assert.IsAssignableFrom<TelnyxModel>(received.GetType().GetProperty("Payload")!.GetValue(received));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_has_a_property(string name)
    {
        var documented = Bundled.Event(name);
        for (var variant = 0; variant < SchemaSample.Variants; variant++)
        {
            var body = SchemaSample.Of(documented.Schema, variant)!;
            foreach (var tag in s_tags.Where(tag => body["data"]![tag] is not null))
            {
                body["data"]![tag] = documented.Example.GetProperty("data").GetProperty(tag).GetString();
            }

            var received = Unwrap(body.ToJsonString());

            Assert.Equal(documented.ClassName, received.GetType().Name);
            Assert.Empty(Unread.In(received));
            JsonAssert.Same(JsonAssert.Parse(body["data"]), Write(received));
        }
    }

    public void Dispose() => _client.Dispose();

    private static string Write(WebhookEvent received) => JsonSerializer.Serialize(received, received.GetType());

    private WebhookEvent Unwrap(string body)
    {
        var signed = _signer.Sign(body, DateTimeOffset.UtcNow);
        return _client.Webhooks.Unwrap(body, signed.Signature, signed.Timestamp);
    }
}
