using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

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

        if (!http.Request.HasFormContentType)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using var reader = new FormReader(Encoding.UTF8.GetString(body));
        var request = new TeXmlRequest(new FormCollection(reader.ReadForm()), http.RequestServices);
        var instructions = await handler(request, http.RequestAborted).ConfigureAwait(false);
        http.Response.ContentType = "application/xml; charset=utf-8";
        await http.Response.WriteAsync(instructions, http.RequestAborted).ConfigureAwait(false);
    }
}
