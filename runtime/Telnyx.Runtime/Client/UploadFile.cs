using System.Net.Http.Headers;

namespace Telnyx;

/// <summary>A file to be sent: its content, its name and its media type. The content is streamed, not held in memory.</summary>
public sealed class UploadFile
{
    private readonly Func<Stream> _open;

    private UploadFile(Func<Stream> open, bool ownsStream, bool canReplay, string fileName, string? mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (fileName.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException("A file name cannot hold line breaks or NUL.", nameof(fileName));
        }

        if (mediaType is not null && !MediaTypeHeaderValue.TryParse(mediaType, out _))
        {
            throw new ArgumentException("A media type is a type and a subtype, such as audio/mpeg.", nameof(mediaType));
        }

        _open = open;
        OwnsStream = ownsStream;
        CanReplay = canReplay;
        FileName = fileName;
        MediaType = mediaType ?? "application/octet-stream";
    }

    /// <summary>The name that the API is told.</summary>
    public string FileName { get; }

    /// <summary>The media type that the API is told, such as <c>audio/mpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>Whether the stream was opened by us, and so is ours to close.</summary>
    internal bool OwnsStream { get; }

    /// <summary>Whether the content can be sent a second time.</summary>
    internal bool CanReplay { get; }

    /// <summary>A file out of bytes.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name that the API is told.</param>
    /// <param name="mediaType">The media type; <c>application/octet-stream</c> when null.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds line breaks, or the media type is none.</exception>
    public static UploadFile FromBytes(byte[] content, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(() => new MemoryStream(content, writable: false), ownsStream: true, canReplay: true, fileName, mediaType);
    }

    /// <summary>A file out of a stream, from where it stands. The stream stays open; it remains the caller's to dispose.</summary>
    /// <param name="content">The content.</param>
    /// <param name="fileName">The name that the API is told.</param>
    /// <param name="mediaType">The media type; <c>application/octet-stream</c> when null.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The name is empty or holds line breaks, or the media type is none.</exception>
    public static UploadFile FromStream(Stream content, string fileName, string? mediaType = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var start = content.CanSeek ? content.Position : 0;
        return new(() => Rewound(content, start), ownsStream: false, content.CanSeek, fileName, mediaType);
    }

    /// <summary>A file on disk, opened when it is sent.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="mediaType">The media type; <c>application/octet-stream</c> when null.</param>
    /// <returns>The file; the API is told the last part of the path.</returns>
    /// <exception cref="ArgumentException">The path has no file name, or the media type is none.</exception>
    public static UploadFile FromFile(string path, string? mediaType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(() => File.OpenRead(path), ownsStream: true, canReplay: true, Path.GetFileName(path), mediaType);
    }

    internal Stream Open() => _open();

    private static Stream Rewound(Stream stream, long start)
    {
        try
        {
            if (stream.CanSeek)
            {
                stream.Position = start;
            }
        }
        catch (Exception e) when (e is IOException or NotSupportedException or ObjectDisposedException)
        {
            // Not a fault of the connection, whatever it looks like.
            throw new InvalidOperationException("The stream to be sent cannot be set to where it stood when it was handed over.", e);
        }

        return stream;
    }
}
