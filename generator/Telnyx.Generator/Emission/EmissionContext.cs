using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>What the emitters of one file share.</summary>
internal sealed class EmissionContext
{
    /// <summary>Begins a file.</summary>
    public EmissionContext(EmissionOptions options)
    {
        Documentation = new DocumentationWriter(Writer);
        Accessibility = options.IsPublic ? "public" : "internal";
    }

    /// <summary>Where the body of the file goes.</summary>
    public SourceWriter Writer { get; } = new();

    /// <summary>Writes documentation comments into <see cref="Writer"/>.</summary>
    public DocumentationWriter Documentation { get; }

    /// <summary><c>public</c> or <c>internal</c>, for emitted types.</summary>
    public string Accessibility { get; }

    /// <summary>Writes the attribute that says which tool made a type.</summary>
    public void GeneratedCodeAttribute()
    {
        Writer.Use(Imports.CodeDom);
        Writer.Line(GeneratorInfo.Attribute);
    }

    /// <summary>Writes the attribute that lets <c>JsonSerializer</c> take a type.</summary>
    public void ConverterAttribute(string converter, string typeName)
    {
        Writer.Use(Imports.JsonSerialization | Imports.TelnyxJson);
        Writer.Line("[JsonConverter(typeof(", converter, "<", typeName, ">))]");
    }

    /// <summary>Writes the attribute of deprecated members.</summary>
    public void ObsoleteAttribute()
    {
        Writer.Use(Imports.System);
        Writer.Line("[Obsolete(\"The API documents this as deprecated.\")]");
    }
}
