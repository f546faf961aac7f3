using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the conversions into a union.</summary>
internal static class UnionConversionEmitter
{
    /// <summary>Emits the conversions of a case. C# has none from interfaces: lists and maps come as the usual classes.</summary>
    public static void Emit(EmissionContext context, string name, UnionCaseModel @case)
    {
        var element = @case.Type.Element is { } type ? TypeNames.Of(type) : "";
        switch (@case.Type.Kind)
        {
            case TypeKind.List:
                Conversion(context.Writer, name, element + "[]", "From an array.");
                Conversion(context.Writer, name, $"List<{element}>", "From a list.");
                break;
            case TypeKind.Map:
                Conversion(context.Writer, name, $"Dictionary<string, {element}>", "From a map.");
                break;
            default:
                Conversion(context.Writer, name, TypeNames.Of(@case.Type), $"From <c>{TypeNames.Of(@case.Type)}</c>.");
                break;
        }
    }

    /// <summary>Lets a string become the enum's value, where the union has no text of its own.</summary>
    public static void EmitStringToEnum(SourceWriter writer, string name, UnionCases cases)
    {
        if (cases is { Text: null, Enum.Type.Name: { } enumName })
        {
            writer.Line();
            writer.Line($"/// <summary>From a value of <c>{enumName}</c>.</summary>");
            writer.Line($"public static implicit operator {name}(string value) => new(({enumName}?)value);");
        }
    }

    /// <summary>Emits what collection expressions need: <c>To = ["…", "…"]</c>.</summary>
    public static void EmitCollection(SourceWriter writer, string name, UnionCaseModel? list)
    {
        if (list is null)
        {
            return;
        }

        var element = TypeNames.Of(list.Type.Element!);
        writer.Use(Imports.System | Imports.ComponentModel);
        writer.Line();
        writer.Lines($"""
            /// <summary>From the items of a collection expression.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            public static {name} Create(ReadOnlySpan<{element}> items) => new(items.ToArray());

            /// <summary>The items, when it is a list.</summary>
            [EditorBrowsable(EditorBrowsableState.Never)]
            public IEnumerator<{element}> GetEnumerator() => (_value as IEnumerable<{element}> ?? []).GetEnumerator();
            """);
    }

    private static void Conversion(SourceWriter writer, string name, string from, string documentation)
    {
        var summary = documentation.Contains("<c>") ? documentation.Replace("IReadOnlyList<", "IReadOnlyList&lt;") : documentation;
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public static implicit operator {name}({from} value) => new(value);");
    }
}
