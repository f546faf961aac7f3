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
        writer.Use(Imports.TelnyxMetadata);
        context.GeneratedCodeAttribute("EnumJsonConverter", name, $", KnownValues({string.Join(", ", model.Values.Select(static value => Literals.String(value.WireValue)))})");
        using (writer.Block($"{context.Accessibility} sealed class {name} : OpenEnum<{name}>, IOpenEnum<{name}>"))
        {
            for (var i = 0; i < model.Values.Count; i++)
            {
                Value(context, model, i);
            }

            writer.Lines($$"""
                /** <summary>Any value, also one that the API documents later.</summary> */ [return: NotNullIfNotNull(nameof(value))]
                public static implicit operator {{name}}?(string? value) => From(value);
                private {{name}}(string value) : base(value) { }
                static {{name}} IOpenEnum<{{name}}>.Create(string value) => new(value);
                static ReadOnlySpan<byte> IOpenEnum<{{name}}>.Names => {{NamesTable.Literal(model.Values)}};
                """);
        }
    }

    // A value takes one line where it fits: enums read as tables, and there are thousands of values.
    private static void Value(EmissionContext context, EnumModel model, int index)
    {
        var value = model.Values[index];
        var member = $"public static {model.Name} {value.Name} => Known({SourceWriter.Number(index)});";
        if (context.Documentation.BeforeMember(value.Documentation, member) is { } line)
        {
            context.Writer.Line(line);
            return;
        }

        context.Documentation.Write(value.Documentation);
        context.Writer.Line(member);
    }
}
