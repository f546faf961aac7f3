using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The expression that builds an operation's request.</summary>
internal static class RequestCall
{
    /// <summary><c>Request(s_speak, options).Path("call_control_id", callControlId).Json(request)</c></summary>
    public static string Of(OperationModel operation)
    {
        var call = new StringBuilder("Request(").Append(Identifiers.StaticField(operation.MethodName)).Append(", options)");
        foreach (var parameter in operation.PathParameters)
        {
            call.Append(".Path(").Append(Literals.String(parameter.WireName)).Append(", ").Append(Identifiers.Escape(parameter.Name));
            call.Append(parameter.Type.Kind == TypeKind.Enum ? ".Value)" : ")");
        }

        if (operation.Request is { } request)
        {
            if (LeavesBodyOut(request))
            {
                return $"request is null ? {call} : {call}{Value(request, request.Type.IsValueType ? "request.Value" : "request")}";
            }

            call.Append(request.HasParameters ? ".Parameters(request)" : "").Append(Body(request));
        }

        return call.ToString();
    }

    private static string Body(RequestModel request) => request.Body switch
    {
        BodyKind.None => "",
        BodyKind.Form => ".Form(request)",
        BodyKind.Multipart => ".Multipart(request)",
        BodyKind.JsonOrMultipart => ".JsonOrMultipart(request)",
        BodyKind.Binary => $".Binary(content, {Literals.String(request.MediaType ?? "application/octet-stream")})",
        BodyKind.Text => $".Text(content, {Literals.String(request.MediaType ?? "text/plain")})",
        _ when request.Type.Kind == TypeKind.Model => ".Json(request)",
        _ => Value(request, "request"),
    };

    // What is no object has no empty form: without a value there is no body.
    private static bool LeavesBodyOut(RequestModel request) =>
        request is { Body: BodyKind.Json, Type.Kind: not TypeKind.Model } && OperationParameters.IsOptional(request);

    private static string Value(RequestModel request, string value) => $".JsonValue({value}, {JsonWriting.Lambda(request.Type)})";
}
