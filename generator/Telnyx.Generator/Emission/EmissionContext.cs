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
        Writer.Line($"{GeneratorInfo.AttributeStart}]");
    }

    /// <summary>Writes the attributes that say which tool made a type, and let <c>JsonSerializer</c> take it.</summary>
    /// <param name="converter">The converter's class.</param>
    /// <param name="typeName">The type.</param>
    /// <param name="more">Further attributes, each after a comma.</param>
    public void GeneratedCodeAttribute(string converter, string typeName, string more = "")
    {
        Writer.Use(Imports.CodeDom | Imports.JsonSerialization | Imports.TelnyxJson);
        Writer.Line($"{GeneratorInfo.AttributeStart}, JsonConverter(typeof({converter}<{typeName}>)){more}]");
    }

    /// <summary>Writes the attribute of deprecated members.</summary>
    public void ObsoleteAttribute()
    {
        Writer.Use(Imports.System);
        Writer.Line("[Obsolete(\"The API documents this as deprecated.\")]");
    }
}
