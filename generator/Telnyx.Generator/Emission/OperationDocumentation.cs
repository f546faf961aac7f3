using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the documentation of an operation's method.</summary>
internal static class OperationDocumentation
{
    /// <summary>Emits all of it.</summary>
    public static void Emit(EmissionContext context, OperationModel operation)
    {
        var (writer, documentation) = (context.Writer, context.Documentation);
        documentation.Write(operation.Documentation, operation.IsDeprecated);
        foreach (var parameter in operation.PathParameters)
        {
            documentation.Parameter(parameter.Name, parameter.Documentation.Summary);
        }

        if (operation.Request is { } request)
        {
            documentation.Parameter(OperationParameters.RequestName(request), request.Summary ?? "What to send.");
        }

        writer.Line("/// <param name=\"options\">Options for this request only.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request.</param>");
        documentation.Element("returns", operation.Response.Summary ?? Default(operation.Response.Kind));
        writer.Line("/// <exception cref=\"TelnyxApiException\">The API answered with an error.</exception>");
        if (operation.PathParameters.Count > 0 || OperationParameters.NeedNullCheck(operation).Count > 0)
        {
            writer.Use(Imports.System);
            writer.Line("/// <exception cref=\"ArgumentException\">An argument is missing or cannot be sent.</exception>");
        }
    }

    private static string Default(ResponseKind kind) => kind switch
    {
        ResponseKind.Nothing => "The response, which has no body.",
        ResponseKind.Page => "The items; nothing is sent before they are asked for.",
        ResponseKind.Text => "The response with its text.",
        ResponseKind.Binary => "The response with its content, to be disposed.",
        _ => "The response with its data.",
    };
}
