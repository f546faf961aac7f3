using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Telnyx.AspNetCore;

/// <summary>The way of one TeXML callback: verify the bytes, then read them as a form, then answer with instructions.</summary>
internal sealed class TeXmlEndpoint(SignedRequest signed, Func<TeXmlRequest, CancellationToken, Task<string>> handler)
{
    public async Task HandleAsync(HttpContext http)
    {
        var body = await signed.VerifyAsync(http).ConfigureAwait(false);
        if (body is null)
        {
            return;
        }

        if (!IsForm(http.Request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (Read(body) is not { } form)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var request = new TeXmlRequest(form, http.RequestServices);
        var instructions = await handler(request, http.RequestAborted).ConfigureAwait(false);
        http.Response.ContentType = "application/xml; charset=utf-8";
        await http.Response.WriteAsync(instructions, http.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>The fields; null when there are more than the framework's limits allow.</summary>
    private static FormCollection? Read(byte[] body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body));
        try
        {
            return new(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
