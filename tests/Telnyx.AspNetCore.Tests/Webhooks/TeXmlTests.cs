using System.Net;
using System.Text;

namespace Telnyx.AspNetCore.Tests.Webhooks;

public sealed class TeXmlTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly byte[] s_body = "From=%2B13125550142&To=%2B13125550143&CallSid=v3%3A1&Digits=12"u8.ToArray();

    [Fact]
    public async Task A_verified_form_is_answered_with_instructions()
    {
        await using var app = await StartAsync();
        using var response = await app.Sender.SendAsync(s_body, contentType: Form);
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("<Response><Say>+13125550142 pressed 12</Say></Response>", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Anything_else_is_refused()
    {
        await using var app = await StartAsync();
        using var forged = await app.Sender.SendAsync(
            s_body, request => request.Content = new ByteArrayContent(Encoding.ASCII.GetBytes("From=1")), Form);
        using var json = await app.Sender.SendAsync(s_body);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType), (forged.StatusCode, json.StatusCode));
        using var parts = await app.Sender.SendAsync(s_body, contentType: "multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, parts.StatusCode);
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        await using var app = await StartAsync();
        var body = Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 5000).Select(static i => $"f{i}=1")));
        using var response = await app.Sender.SendAsync(body, contentType: Form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services => services.AddTelnyxWebhooks<TelnyxClient>(),
        app => app.MapTelnyxTeXml(
            "/webhooks", (form, _) => Task.FromResult($"<Response><Say>{form["From"]} pressed {form["Digits"]}</Say></Response>")));
}
