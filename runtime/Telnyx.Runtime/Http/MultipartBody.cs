using System.Text;

namespace Telnyx.Http;

/// <summary>A body of several parts.</summary>
internal sealed class MultipartBody(
    IReadOnlyList<KeyValuePair<string, string>> fields, IReadOnlyList<KeyValuePair<string, UploadFile>> files) : RequestBody
{
    public override bool CanReplay => files.All(static file => file.Value.CanReplay);

    public bool HasFiles => files.Count > 0;

    public static MultipartBody From(TelnyxModel? model)
    {
        var files = new List<KeyValuePair<string, UploadFile>>();
        return new MultipartBody(JsonFlattener.Members(model, files), files);
    }

    public override HttpContent CreateContent()
    {
        if (fields.Count == 0 && files.Count == 0)
        {
            return EmptyForm();
        }

        // File names outside ASCII go as UTF-8, as browsers send them.
        var content = new MultipartContent("form-data") { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        try
        {
            AddParts(content);
            return content;
        }
        catch
        {
            // A file that cannot be opened must not leave those before it open.
            content.Dispose();
            throw;
        }
    }

    private void AddParts(MultipartContent content)
    {
        foreach (var (name, value) in fields)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
            Describe(part, $"form-data; name=\"{Quote(name)}\"");
            content.Add(part);
        }

        foreach (var (name, file) in files)
        {
            var part = new FileUploadContent(file);
            Describe(part, $"form-data; name=\"{Quote(name)}\"; filename=\"{Quote(file.FileName)}\"");
            content.Add(part);
        }
    }

    /// <summary>MultipartContent would write a part without headers; browsers send only the closing line.</summary>
    private static ByteArrayContent EmptyForm()
    {
        var boundary = Guid.NewGuid().ToString("N");
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return content;
    }

    private static void Describe(HttpContent part, string disposition) =>
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);

    // The escapes of HTML forms, which is what servers read.
    private static string Quote(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\0", "%00", StringComparison.Ordinal);
}
