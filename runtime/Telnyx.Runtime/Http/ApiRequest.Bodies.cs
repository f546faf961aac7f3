using System.Text;
using Telnyx.Json;

namespace Telnyx.Http;

// Bodies. They are written at once, so that what cannot be sent is refused where the call is made.
public sealed partial class ApiRequest
{
    private const string JsonType = "application/json";

    /// <summary>Sets a JSON body.</summary>
    /// <param name="body">The model; null is an empty object.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a required member is null.</exception>
    /// <exception cref="TelnyxSerializationException">The model is nested too deeply or contains itself.</exception>
    public ApiRequest Json(TelnyxModel? body)
    {
        // One id for the call, however often it is sent.
        var commandId = Operation.HasCommandId ? new CommandIdFill(Guid.NewGuid().ToString()) : null;
        var bytes = JsonText.Bytes(body, commandId);
        _hasCommandId = commandId is not null && (commandId.IsWritten || CommandIdFill.IsIn(bytes));
        Body = new BytesBody(bytes, JsonType);
        return this;
    }

    /// <summary>Sets a JSON body that is not a model.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">A number is NaN or infinite, or a required member is null.</exception>
    public ApiRequest JsonValue<T>(T body, JsonWrite<T> write)
    {
        Body = new BytesBody(JsonText.Bytes(body, write), JsonType);
        return this;
    }

    /// <summary>Sets a body of form fields: <c>a=1&amp;b[c]=2&amp;list=x&amp;list=y</c>.</summary>
    /// <param name="body">The model; null is an empty form.</param>
    /// <returns>The request.</returns>
    public ApiRequest Form(TelnyxModel? body)
    {
        Body = new BytesBody(Encoding.UTF8.GetBytes(UrlText.Form(JsonFlattener.Members(body))), "application/x-www-form-urlencoded");
        return this;
    }

    /// <summary>Sets a multipart body: files as files, everything else as text.</summary>
    /// <param name="body">The model; null is an empty form.</param>
    /// <returns>The request.</returns>
    public ApiRequest Multipart(TelnyxModel? body)
    {
        Body = MultipartBody.From(body);
        return this;
    }

    /// <summary>Sets a multipart body when the model has a file, else a JSON body.</summary>
    /// <param name="body">The model; null is an empty object.</param>
    /// <returns>The request.</returns>
    public ApiRequest JsonOrMultipart(TelnyxModel? body)
    {
        var multipart = MultipartBody.From(body);
        if (!multipart.HasFiles)
        {
            return Json(body);
        }

        Body = multipart;
        return this;
    }

    /// <summary>Sets a body of raw bytes. The stream stays the caller's.</summary>
    /// <param name="body">The stream, sent from where it stands.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The request.</returns>
    public ApiRequest Binary(Stream body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = new FileBody(UploadFile.FromStream(body, "body", contentType));
        return this;
    }

    /// <summary>Sets a body of text, sent as UTF-8.</summary>
    /// <param name="body">The text.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The request.</returns>
    public ApiRequest Text(string body, string contentType)
    {
        Body = new BytesBody(Encoding.UTF8.GetBytes(body), contentType);
        return this;
    }
}
