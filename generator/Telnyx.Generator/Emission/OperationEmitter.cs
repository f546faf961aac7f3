using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the method of an operation.</summary>
internal static class OperationEmitter
{
    private const int MaxColumns = 140;

    /// <summary>Emits the method after an empty line.</summary>
    public static void Emit(EmissionContext context, OperationModel operation)
    {
        var writer = context.Writer;
        writer.Use(Imports.Threading | Imports.Telnyx);
        writer.Line();
        OperationDocumentation.Emit(context, operation);
        if (operation.IsDeprecated)
        {
            context.ObsoleteAttribute();
        }

        var signature = $"public virtual {ReturnType(writer, operation.Response)} {operation.MethodName}(";
        var parameters = OperationParameters.Declare(writer, operation);
        var checks = OperationParameters.NeedNullCheck(operation);
        var end = checks.Count == 0 ? ") =>" : ")";
        if (writer.Indent + signature.Length + parameters.Length + end.Length <= MaxColumns)
        {
            writer.Line($"{signature}{parameters}{end}");
        }
        else
        {
            writer.Line(signature);
            writer.Line($"    {parameters}{end}");
        }

        Body(writer, operation, checks);
    }

    private static void Body(SourceWriter writer, OperationModel operation, List<string> checks)
    {
        var call = ResponseCall.Of(operation) + ";";
        if (checks.Count == 0)
        {
            writer.Line($"    {call}");
            return;
        }

        writer.Use(Imports.System);
        using (writer.Block())
        {
            foreach (var name in checks)
            {
                writer.Line($"ArgumentNullException.ThrowIfNull({name});");
            }

            writer.Line($"return {call}");
        }
    }

    /// <summary>What the method returns.</summary>
    public static string ReturnType(SourceWriter writer, ResponseModel response)
    {
        if (response.Kind != ResponseKind.Page)
        {
            writer.Use(Imports.Tasks);
        }

        if (response.Type is { } type)
        {
            writer.Use(TypeNames.ImportsOf(type) | (type.Kind is TypeKind.Model or TypeKind.Union ? Imports.None : Imports.TelnyxJson));
        }

        switch (response.Kind)
        {
            case ResponseKind.Nothing:
                return "Task<TelnyxResponse>";
            case ResponseKind.Page:
                return $"AsyncPageable<{TypeNames.Of(response.Type!)}>";
            case ResponseKind.Text:
                return "Task<TelnyxResponse<string>>";
            case ResponseKind.Binary:
                writer.Use(Imports.IO);
                return "Task<TelnyxResponse<Stream>>";
            default:
                return $"Task<TelnyxResponse<{TypeNames.Of(response.Type!)}>>";
        }
    }
}
