using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits an open enum: a class over the wire string, with a static member per known value.</summary>
internal static class EnumEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, EnumModel model)
    {
        var (writer, name) = (context.Writer, model.Name);
        writer.Use(Imports.System | Imports.CodeAnalysis | Imports.Telnyx);
        context.Documentation.Write(model.Documentation, model.IsDeprecated);
        context.GeneratedCodeAttribute("EnumJsonConverter", name);
        if (model.Values.Count > 0)
        {
            writer.Use(Imports.TelnyxMetadata);
            writer.Line($"[KnownValues({string.Join(", ", model.Values.Select(value => Literals.String(value.WireValue)))})]");
        }

        using (writer.Block($"{context.Accessibility} sealed class {name} : OpenEnum<{name}>, IOpenEnum<{name}>"))
        {
            for (var i = 0; i < model.Values.Count; i++)
            {
                context.Documentation.Write(model.Values[i].Documentation);
                writer.Line($"public static {name} {model.Values[i].Name} => Known({SourceWriter.Number(i)});");
            }

            writer.Lines($$"""
                /// <summary>Any value, also one that the API documents later.</summary>
                [return: NotNullIfNotNull(nameof(value))] public static implicit operator {{name}}?(string? value) => From(value);
                private {{name}}(string value) : base(value) { }
                static {{name}} IOpenEnum<{{name}}>.Create(string value) => new(value);
                static ReadOnlySpan<byte> IOpenEnum<{{name}}>.Names => {{NamesTable.Literal(model.Values)}};
                """);
        }
    }
}
