using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The parameters of an operation's method: those of the path, the request, the options, the token.</summary>
internal static class OperationParameters
{
    private const string CommonParameters = "RequestOptions? options = null, CancellationToken cancellationToken = default";

    /// <summary>The name of the request parameter.</summary>
    public static string RequestName(RequestModel request) => request.Body is BodyKind.Binary or BodyKind.Text ? "content" : "request";

    /// <summary>Whether the method can be called without the request; bytes and text cannot be left out, but be empty.</summary>
    public static bool IsOptional(RequestModel request) => request is { IsOptional: true, Body: not (BodyKind.Binary or BodyKind.Text) };

    /// <summary>The parameter list.</summary>
    public static string Declare(SourceWriter writer, OperationModel operation) => DeclareOwn(writer, operation) switch
    {
        "" => CommonParameters,
        var own => own + ", " + CommonParameters,
    };

    /// <summary>The parameters that the document asks for, without those that every operation has.</summary>
    public static string DeclareOwn(SourceWriter writer, OperationModel operation)
    {
        var list = new List<string>();
        foreach (var parameter in operation.PathParameters)
        {
            list.Add(TypeNames.Of(parameter.Type) + " " + Identifiers.Escape(parameter.Name));
        }

        if (operation.Request is { } request)
        {
            list.Add(RequestType(writer, request) + (IsOptional(request) ? "? " : " ") + RequestName(request) + (IsOptional(request) ? " = null" : ""));
        }

        return string.Join(", ", list);
    }

    /// <summary>The parameters that must not be null and are not checked by the runtime.</summary>
    public static List<string> NeedNullCheck(OperationModel operation)
    {
        var names = new List<string>();
        foreach (var parameter in operation.PathParameters)
        {
            if (parameter.Type.Kind == TypeKind.Enum)
            {
                names.Add(Identifiers.Escape(parameter.Name));
            }
        }

        if (operation.Request is { } request && !IsOptional(request) && (IsContent(request) || !request.Type.IsValueType))
        {
            names.Add(RequestName(request));
        }

        return names;
    }

    private static bool IsContent(RequestModel request) => request.Body is BodyKind.Binary or BodyKind.Text;

    private static string RequestType(SourceWriter writer, RequestModel request)
    {
        switch (request.Body)
        {
            case BodyKind.Binary:
                writer.Use(Imports.IO);
                return "Stream";
            case BodyKind.Text:
                return "string";
            default:
                writer.Use(TypeNames.ImportsOf(request.Type));
                return TypeNames.Of(request.Type);
        }
    }
}
