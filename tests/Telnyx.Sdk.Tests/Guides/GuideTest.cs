using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Recording;

namespace Telnyx.Sdk.Tests.Guides;

/// <summary>
/// The vendor's guides, section by section, written as a user of the SDK writes them. Where each section is:
/// <code>
/// voice      Setup                                   ErrorTests.A_client_without_a_key_says_what_to_do
///            Error Handling                          ErrorTests.Each_status_has_its_exception, …_connection_…
///            Pagination                              ListTests.Every_page_of_a_list_is_fetched_as_it_is_needed
///            Dial an outbound call                   VoiceTests.Dial_…
///            Answer / Transfer / Hangup / Bridge     VoiceTests.Answer, Transfer_a_call, Hang_up, Bridge_two_calls
///            Reject / SIP Refer / Send SIP info      VoiceTests.Reject_…, Refer_…, Send_sip_info
///            Retrieve a call status                  VoiceTests.Retrieve_the_status_of_a_call
///            List all active calls                   ListTests.The_first_page_of_active_calls
///            Call control applications               ApplicationTests
///            Webhook Verification, webhook payloads  WebhookGuideTests, Events/EventTests
/// media      Play audio URL, Stop audio playback     MediaTests.Play_…, Stop_playback
///            Recording start, pause, resume, stop    MediaTests.Record
///            Speak text                              MediaTests.Speak_…
/// streaming  Forking start, stop                     StreamingTests.Fork_…
///            Streaming start, stop                   StreamingTests.Stream_…
///            Transcription start, stop               StreamingTests.Transcribe_…
/// messaging  client.messages.send                    ErrorTests.Send_a_message
/// </code>
/// </summary>
public abstract class GuideTest : IAsyncLifetime
{
    protected const string CallId = "550e8400-e29b-41d4-a716-446655440000";

    private RecordingServer? _server;
    private TelnyxClient? _client;

    protected TelnyxClient Client => _client!;

    private protected RecordingServer Server => _server!;

    public async Task InitializeAsync()
    {
        _server = await RecordingServer.StartAsync();
        _client = _server.CreateClient();
    }

    public async Task DisposeAsync()
    {
        _client!.Dispose();
        await _server!.DisposeAsync();
    }

    /// <summary>Asserts what the last command has sent. The <c>command_id</c> that the SDK adds is left out.</summary>
    protected void Sent(string method, string path, string body)
    {
        var request = Server.Requests[^1];
        Assert.Equal($"{method} /v2{path}", $"{request.Method} {request.Target}");
        JsonAssert.Same(JsonAssert.Parse(body), WithoutAddedId(request.Json));
    }

    protected void SentCommand(string action, string body = "{}") => Sent("POST", $"/calls/{CallId}/actions/{action}", body);

    private static string WithoutAddedId(JsonElement json)
    {
        var members = json.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value);
        if (members.TryGetValue("command_id", out var id) && Guid.TryParse(id.GetString(), out _))
        {
            members.Remove("command_id");
        }

        return JsonSerializer.Serialize(members);
    }
}
