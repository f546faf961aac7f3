using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the method that writes a class.</summary>
internal static class WriteEmitter
{
    /// <summary>Emits <c>Write</c>: one line per member, by its index in the names table.</summary>
    public static void Emit(SourceWriter writer, List<PropertyModel> members)
    {
        // The comment on the same line: 1,400 classes are 1,400 lines.
        using (writer.Block("/** <inheritdoc/> */ protected override void Write(ModelWriter json)"))
        {
            writer.Line("json.Start(this, s_names);");
            for (var i = 0; i < members.Count; i++)
            {
                writer.Line($"{Statement(members[i], SourceWriter.Number(i))};");
            }

            writer.Line("json.End(this);");
        }
    }

    private static string Statement(PropertyModel property, string index) => property.Constant is { } constant
        ? $"json.Constant({index}, {Literals.Utf8(constant)})"
        : JsonWriting.Member(property.Type, index, property.Name);
}
