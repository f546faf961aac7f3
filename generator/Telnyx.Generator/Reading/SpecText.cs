namespace Telnyx.Generator.Reading;

/// <summary>What an additional file is to the generator.</summary>
internal enum SpecKind
{
    /// <summary>An OpenAPI document.</summary>
    Document,

    /// <summary>A table of SDK names: HTTP method, path, accessor.</summary>
    Names,

    /// <summary>What the SDK offered at an earlier time.</summary>
    Baseline,
}

/// <summary>An input file by value: <c>AdditionalText</c> and <c>SourceText</c> compare by reference and would defeat caching.</summary>
internal sealed record SpecText(string Path, SpecKind Kind, string Text)
{
    /// <summary>The file's name, for messages.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);
}
