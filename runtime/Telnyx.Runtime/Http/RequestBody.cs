using System.Net.Http.Headers;

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
    private readonly MediaTypeHeaderValue _mediaType = MediaTypeHeaderValue.Parse(mediaType);

    public override bool CanReplay => true;

    public override HttpContent CreateContent() => new ByteArrayContent(bytes) { Headers = { ContentType = _mediaType } };
}

/// <summary>A body that is streamed.</summary>
internal sealed class FileBody(UploadFile file) : RequestBody
{
    public override bool CanReplay => file.CanReplay;

    public override HttpContent CreateContent() => new FileUploadContent(file);
}
