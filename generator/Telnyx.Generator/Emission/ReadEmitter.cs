using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the method that reads a class.</summary>
internal static class ReadEmitter
{
    private const int MaxColumns = 140;

    /// <summary>Emits <c>Read</c>: one case per member, by its index in the names table.</summary>
    public static void Emit(SourceWriter writer, string name, ClassMembers members)
    {
        using (writer.Block($"static {name} IJsonModel<{name}>.Read(ref ModelReader json)"))
        {
            Create(writer, name, members.Required);
            Loop(writer, members.Body);
            writer.Line("return model;");
        }
    }

    private static void Create(SourceWriter writer, string name, List<PropertyModel> required)
    {
        if (required.Count == 0)
        {
            writer.Line($"var (model, member) = (new {name}(), -1);");
            return;
        }

        var line = new StringBuilder();
        foreach (var property in required)
        {
            var value = property.Type.IsValueType || PropertyEmitter.IsNullable(property) ? "default" : "null!";
            line.Append(line.Length == 0 ? "" : ", ").Append(property.Name).Append(" = ").Append(value);
        }

        var one = $"var (model, member) = (new {name} {{ {line} }}, -1);";
        if (writer.Indent + one.Length <= MaxColumns)
        {
            writer.Line(one);
        }
        else
        {
            writer.Lines($$"""
                var model = new {{name}}
                {
                    {{line}},
                };
                var member = -1;
                """);
        }
    }

    /// <summary>Loop and switch share a line: there are some two thousand of them.</summary>
    private static void Loop(SourceWriter writer, List<PropertyModel> members)
    {
        const string Next = "while (json.Next(model, s_names, ref member))";
        if (!members.Exists(static member => member.Constant is null))
        {
            writer.Line($"{Next} {{ }}");
            return;
        }

        using (writer.Block(Next + " switch (member)"))
        {
            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].Constant is null)
                {
                    writer.Line($"case {SourceWriter.Number(i)}: model.{members[i].Name} = {Expression(members[i])}; break;");
                }
            }
        }
    }

    private static string Expression(PropertyModel property)
    {
        if (property.IsInherited || PropertyEmitter.IsNullable(property))
        {
            return JsonReading.Nullable(property.Type);
        }

        return property is { Presence: Presence.Always, Type.Kind: TypeKind.List }
            ? JsonReading.Nullable(property.Type) + " ?? []"
            : JsonReading.NotNull(property.Type);
    }
}
