using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Guides;

public sealed class ApplicationTests : GuideTest
{
    private const string Id = "1293384261075731499";

    private static readonly string s_application = Bundled.Operation("GET /call_control_applications/{id}").ResponseExample.GetRawText();

    [Fact]
    public async Task Create()
    {
        Server.AnswerOnly(s_application);
        var application = (await Client.CallControlApplications.CreateAsync(new()
        {
            ApplicationName = "call-router",
            WebhookEventUrl = "https://example.com",
            AnchorsiteOverride = "Latency",
            DtmfType = DtmfType.Inband,
            Inbound = new() { ChannelLimit = 10 },
        })).Data;
        Sent("POST", "/call_control_applications", """
            {"application_name":"call-router","webhook_event_url":"https://example.com","anchorsite_override":"Latency","dtmf_type":"Inband",
             "inbound":{"channel_limit":10}}
            """);
        Assert.NotEmpty(application.Id);
        Assert.NotEqual(default, application.CreatedAt);
    }

    [Fact]
    public async Task Retrieve_and_delete()
    {
        Server.AnswerOnly(s_application);
        Assert.NotEmpty((await Client.CallControlApplications.RetrieveAsync(Id)).Data.ApplicationName);
        await Client.CallControlApplications.DeleteAsync(Id);
        Assert.Equal(
            [$"GET /v2/call_control_applications/{Id}", $"DELETE /v2/call_control_applications/{Id}"],
            Server.Requests.Select(static request => $"{request.Method} {request.Target}"));
        Assert.All(Server.Requests, static request => Assert.Empty(request.Body));
    }

    [Fact]
    public async Task Update_sends_what_was_set_and_nothing_else()
    {
        Server.AnswerOnly(s_application);
        await UpdateAsync(new() { ApplicationName = "a", WebhookEventUrl = "https://example.com", Active = false });
        Sent("PATCH", $"/call_control_applications/{Id}", """{"application_name":"a","webhook_event_url":"https://example.com","active":false}""");
    }

    [Fact]
    public async Task Update_with_null_resets_a_setting()
    {
        Server.AnswerOnly(s_application);
        await UpdateAsync(new()
        {
            ApplicationName = "a", WebhookEventUrl = "https://example.com",
            WebhookEventFailoverUrl = null, WebhookTimeoutSecs = null, Inbound = new() { SipSubdomain = null },
        });
        Sent("PATCH", $"/call_control_applications/{Id}", """
            {"application_name":"a","webhook_event_url":"https://example.com","webhook_event_failover_url":null,"webhook_timeout_secs":null,
             "inbound":{"sip_subdomain":null}}
            """);
    }

    [Fact]
    public async Task The_last_assignment_counts()
    {
        Server.AnswerOnly(s_application);
        var request = new UpdateCallControlApplicationRequest { ApplicationName = "a", WebhookEventUrl = "u", WebhookTimeoutSecs = null, Tags = ["x"] };
        request.WebhookTimeoutSecs = 25;
        request.Tags = null;
        await UpdateAsync(request);
        Sent("PATCH", $"/call_control_applications/{Id}", """{"application_name":"a","webhook_event_url":"u","webhook_timeout_secs":25,"tags":null}""");
    }

    private async Task UpdateAsync(UpdateCallControlApplicationRequest request) => await Client.CallControlApplications.UpdateAsync(Id, request);
}
