using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a union without a tag: a struct with a conversion from, and a <c>TryGet…</c> for, every case.</summary>
internal static class UnionEmitter
{
    /// <summary>Emits the struct.</summary>
    public static void Emit(EmissionContext context, UnionModel model)
    {
        var (writer, name) = (context.Writer, model.Name);
        var cases = UnionCases.Of(model);
        writer.Use(Imports.CodeAnalysis | Imports.Json);
        context.Documentation.Write(model.Documentation, model.IsDeprecated);
        context.GeneratedCodeAttribute("UnionJsonConverter", name);
        if (cases.List is not null)
        {
            writer.Use(Imports.CompilerServices);
            writer.Line($"[CollectionBuilder(typeof({name}), nameof({name}.Create))]");
        }

        using (writer.Block($"{context.Accessibility} readonly struct {name} : IJsonModel<{name}>, IJsonUnion"))
        {
            writer.Lines($"""
                private readonly object? _value;

                private {name}(object? value) => _value = value;
                """);
            foreach (var @case in cases.Known)
            {
                writer.Use(TypeNames.ImportsOf(@case.Type));
                UnionConversionEmitter.Emit(context, name, @case);
            }

            UnionConversionEmitter.EmitStringToEnum(writer, name, cases);
            Access(writer, cases);
            UnionConversionEmitter.EmitCollection(writer, name, cases.List);
            UnionReadEmitter.Emit(writer, name, cases);
            Write(writer, cases);
        }
    }

    private static void Access(SourceWriter writer, UnionCases cases)
    {
        foreach (var @case in cases.Known)
        {
            var type = TypeNames.Of(@case.Type);
            var parameter = @case.Type.IsValueType ? $"out {type} value" : $"[NotNullWhen(true)] out {type}? value";
            writer.Line();
            writer.Line($"/// <summary>Whether it is {Xml(TypeNames.InWords(@case.Type))}, and which.</summary>");
            writer.Line($"public bool TryGet{@case.Name}({parameter}) => UnionValue.TryGet(_value, out value);");
        }

        writer.Line();
        writer.Lines("""
            /// <summary>Whether it is JSON of a shape that the API does not document, and which.</summary>
            public bool TryGetJson(out JsonElement value) => UnionValue.TryGet(_value, out value);

            /// <inheritdoc/>
            public override string ToString() => _value?.ToString() ?? "";
            """);
    }

    private static void Write(SourceWriter writer, UnionCases cases)
    {
        writer.Line();
        using (writer.Block("void IJsonUnion.Write(ModelWriter json)"))
        {
            using (writer.Block("switch (_value)"))
            {
                foreach (var @case in cases.Known)
                {
                    writer.Line($"case {TypeNames.Of(@case.Type)} value: {JsonWriting.Value(@case.Type, "value")}; break;");
                }

                writer.Line("case JsonElement value: json.JsonValue(value); break;");
                writer.Line("default: json.StringValue(null); break;");
            }
        }
    }

    private static string Xml(string words) =>
        words[0] == '`' ? "<c>" + words.Trim('`').Replace("<", "&lt;").Replace(">", "&gt;") + "</c>" : words;
}
