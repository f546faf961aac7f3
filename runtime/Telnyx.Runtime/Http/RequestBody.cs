namespace Telnyx.Http;

/// <summary>The body of a request, from which content is made each time that the request is sent.</summary>
internal abstract class RequestBody
{
    /// <summary>Whether the body can be sent a second time.</summary>
    public abstract bool CanReplay { get; }

    public abstract HttpContent CreateContent();
}

/// <summary>A body in memory.</summary>
internal sealed class BytesBody(byte[] bytes, string mediaType) : RequestBody
{
    public override bool CanReplay => true;

    public override HttpContent CreateContent()
    {
        // The type is a constant of the document. As text it costs nothing, and no handler can change it for later requests.
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}

/// <summary>A body that is streamed.</summary>
internal sealed class FileBody(UploadFile file) : RequestBody
{
    public override bool CanReplay => file.CanReplay;

    public override HttpContent CreateContent() => new FileUploadContent(file);
}
