using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the method that reads a union: the JSON token says which case it is.</summary>
internal static class UnionReadEmitter
{
    /// <summary>Emits <c>Read</c>.</summary>
    public static void Emit(SourceWriter writer, string name, UnionCases cases)
    {
        writer.Line();
        writer.Line($"static {name} IJsonModel<{name}>.Read(ref ModelReader json) => json.Kind switch");
        writer.Line("{");
        using (writer.Indented())
        {
            Arm(writer, "JsonTokenType.String", Text(cases));
            Arm(writer, "JsonTokenType.Number", New(cases.Number));
            Arm(writer, "JsonTokenType.True or JsonTokenType.False", New(cases.Boolean));
            Arm(writer, "JsonTokenType.StartArray", New(cases.List));
            Arm(writer, "JsonTokenType.StartObject", Object(cases));
            Arm(writer, "JsonTokenType.Null", "default");
            Arm(writer, "_", New(cases.Inner) ?? "new(json.Json())");
        }

        writer.Line("};");
    }

    private static void Arm(SourceWriter writer, string pattern, string? expression)
    {
        if (expression is not null)
        {
            writer.Line($"{pattern} => {expression},");
        }
    }

    private static string? New(UnionCaseModel? @case) => @case is null ? null : $"new({JsonReading.Nullable(@case.Type)})";

    /// <summary>An enum beside text takes its known values only.</summary>
    private static string? Text(UnionCases cases) => cases is { Text: not null, Enum.Type.Name: { } enumName }
        ? $"json.Enum<{enumName}>() is {{ IsKnown: true }} known ? new(known) : new(json.String())"
        : New(cases.Text) ?? New(cases.Enum) ?? New(cases.Time);

    /// <summary>Of several classes, the one that knows most of the object's members.</summary>
    private static string? Object(UnionCases cases)
    {
        if (cases.Models.Count <= 1)
        {
            return New(cases.Models.Count == 1 ? cases.Models[0] : cases.Map);
        }

        var tables = new StringBuilder();
        var arms = new StringBuilder();
        for (var i = 0; i < cases.Models.Count; i++)
        {
            var isLast = i + 1 == cases.Models.Count;
            tables.Append(cases.Models[i].Type.Name).Append(isLast ? ".s_names" : ".s_names, ");
            arms.Append(isLast ? "_" : SourceWriter.Number(i)).Append(" => ").Append(New(cases.Models[i])).Append(isLast ? "" : ", ");
        }

        return $"json.Match([{tables}]) switch {{ {arms} }}";
    }
}
