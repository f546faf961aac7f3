using Telnyx.Generator.Model;

namespace Telnyx.Generator.Binding;

/// <summary>Turns bound operations into <c>Model/</c>.</summary>
internal static class OperationModeler
{
    /// <summary>The model of an operation.</summary>
    public static OperationModel Model(BoundOperation operation, string methodName) =>
        new(methodName, operation.Accessor.Text, operation.HttpMethod, operation.Route, operation.Documentation,
            operation.PathParameters.ToEquatableArray(), Request(operation.Request), Response(operation.Response))
        {
            HasCommandId = operation.Request is { Body: BodyKind.Json, Type: ClassType type } && type.Members.Exists(member => member.WireName == "command_id" && member.Location == MemberLocation.Body),
            IsDeprecated = operation.IsDeprecated,
        };

    private static RequestModel? Request(BoundRequest? request)
    {
        if (request is null)
        {
            return null;
        }

        var members = (request.Type as ClassType)?.Members;
        return new RequestModel(TypeModeler.Reference(request.Type), request.Body, IsOptional(request), members?.Exists(member => member.Location != MemberLocation.Body) ?? false)
        {
            MediaType = request.MediaType,
            Summary = request.Summary,
        };
    }

    // A request that must say nothing may be left out, even where the document requires a body: an empty one is sent.
    private static bool IsOptional(BoundRequest request) => request.Type switch
    {
        ClassType type => !type.HasAlternatives && !PropertyModeler.HasRequired(type),
        _ => !request.IsBodyRequired,
    };

    private static ResponseModel Response(BoundResponse response) =>
        new(response.Kind, response.Type is null ? null : TypeModeler.Reference(response.Type), response.Summary, response.Paging);
}
