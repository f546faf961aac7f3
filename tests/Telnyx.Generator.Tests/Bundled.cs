namespace Telnyx.Generator.Tests;

/// <summary>The bundled documents and their table of names.</summary>
internal static class Bundled
{
    /// <summary>The names of the documents.</summary>
    public static readonly string[] Documents = ["messaging.json", "voice-media.json", "voice-streaming.json", "voice.json"];

    /// <summary>All files, as a project without documents of its own gets them.</summary>
    public static InputFile[] Files => [.. Documents.Append("sdk-methods.tsv").Select(static name => InputFile.Load(Path.Combine(TestFolders.Spec, name)))];
}
