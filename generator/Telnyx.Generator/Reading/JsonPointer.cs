namespace Telnyx.Generator.Reading;

/// <summary>The escapes of JSON pointers (RFC 6901): a name may hold the sign that separates names.</summary>
internal static class JsonPointer
{
    /// <summary>A name as a segment of a pointer.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The name that a segment of a pointer stands for.</summary>
    public static string Unescape(string segment) => segment.Replace("~1", "/").Replace("~0", "~");
}
