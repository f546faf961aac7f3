using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the method that writes the query and header members of a request.</summary>
internal static class ParameterEmitter
{
    /// <summary>Emits <c>WriteParameters</c>.</summary>
    public static void Emit(SourceWriter writer, List<PropertyModel> members)
    {
        writer.Use(Imports.TelnyxHttp);
        using (writer.Block("void IRequestParameters.WriteParameters(ParameterWriter parameters)"))
        {
            foreach (var member in members)
            {
                writer.Line($"parameters.{(member.Location == MemberLocation.Header ? Header(member) : Query(member))};");
            }
        }
    }

    private static string Header(PropertyModel member)
    {
        var method = member.Constant is null && member.Type.Kind == TypeKind.List ? "Strings" : Scalar(member);
        return $"Header{method}({Literals.String(member.WireName)}, {Value(member)})";
    }

    private static string Query(PropertyModel member)
    {
        var arguments = $"{Literals.String(member.WireName)}, {Value(member)}";
        var type = member.Type;
        return member.Constant is not null ? $"QueryString({arguments})" : type.Kind switch
        {
            TypeKind.Model => $"QueryObject({arguments})",
            TypeKind.Union => $"QueryUnion<{type.Name}>({arguments})",
            TypeKind.Map => $"QueryMap({arguments}, {JsonWriting.Lambda(type.Element!)})",
            TypeKind.List => QueryList(type.Element!, arguments, member.QueryStyle == QueryStyle.CommaSeparated ? ", explode: false" : ""),
            _ => $"Query{Scalar(member)}({arguments})",
        };
    }

    private static string QueryList(TypeRef element, string arguments, string style) => element.Kind switch
    {
        TypeKind.String => $"QueryStrings({arguments}{style})",
        TypeKind.Enum => $"QueryEnums({arguments}{style})",
        _ => $"QueryList({arguments}, {JsonWriting.Lambda(element)}{style})",
    };

    private static string Value(PropertyModel member) => member.Constant is { } constant ? Literals.String(constant) : member.Type.Kind switch
    {
        TypeKind.ClientState => member.Name + "?.Base64",
        not TypeKind.Union when PropertyEmitter.RefusesNull(member) => $"parameters.Required({Literals.String(member.WireName)}, {member.Name})",
        _ => member.Name,
    };

    private static string Scalar(PropertyModel member) => member.Constant is not null ? "String" : member.Type.Kind switch
    {
        TypeKind.Boolean => "Boolean",
        TypeKind.Int32 => "Int32",
        TypeKind.Int64 => "Int64",
        TypeKind.Double => "Double",
        TypeKind.DateTime => "DateTime",
        TypeKind.Date => "Date",
        TypeKind.Json => "Json",
        TypeKind.Enum => "Enum",
        _ => "String",
    };
}
