using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The expression that sends an operation's request and reads what comes back.</summary>
internal static class ResponseCall
{
    /// <summary><c>SendForData&lt;Call&gt;(…, cancellationToken)</c></summary>
    public static string Of(OperationModel operation)
    {
        var request = RequestCall.Of(operation);
        var response = operation.Response;
        switch (response.Kind)
        {
            case ResponseKind.Nothing:
                return $"SendForNothing({request}, cancellationToken)";
            case ResponseKind.Text:
                return $"SendForText({request}, cancellationToken)";
            case ResponseKind.Binary:
                return $"SendForStream({request}, cancellationToken)";
            case ResponseKind.Page:
                return $"List<{TypeNames.Of(response.Type!)}>({request}, {OperationFieldEmitter.PagingField(operation)}{Read(response.Type!)}, cancellationToken)";
            default:
                var method = response.Kind == ResponseKind.Data ? "SendForData" : "SendForBody";
                return $"{method}<{TypeNames.Of(response.Type!)}>({request}{Read(response.Type!)}, cancellationToken)";
        }
    }

    /// <summary>Emitted classes and unions read themselves; anything else is told how.</summary>
    private static string Read(TypeRef type) =>
        type.Kind is TypeKind.Model or TypeKind.Union ? "" : ", " + JsonReading.Lambda(type);
}
