namespace Telnyx.Generator.Model;

/// <summary>One operation of the API, one method of a service.</summary>
/// <param name="MethodName">The C# name with <c>Async</c>.</param>
/// <param name="Accessor">The name in the style of the other SDKs, e.g. <c>calls.actions.speak</c>.</param>
/// <param name="HttpMethod">GET, POST, …</param>
/// <param name="Route">The path template: relative to the base address without a leading slash, or absolute.</param>
/// <param name="Documentation">What it does.</param>
/// <param name="PathParameters">The path parameters, in the order of the template.</param>
/// <param name="Request">The request object, or null when there is nothing to say.</param>
/// <param name="Response">What comes back.</param>
internal sealed record OperationModel(
    string MethodName,
    string Accessor,
    string HttpMethod,
    string Route,
    Documentation Documentation,
    EquatableArray<PathParameterModel> PathParameters,
    RequestModel? Request,
    ResponseModel Response)
{
    /// <summary>Whether its body has <c>command_id</c>, by which the API recognises a repeated command.</summary>
    public bool HasCommandId { get; init; }

    /// <summary>Whether the document marks it deprecated.</summary>
    public bool IsDeprecated { get; init; }
}

/// <summary>A path parameter: a method parameter and its place in the route.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name between the braces of the route.</param>
/// <param name="Type">String, Int32, Int64 or Enum; other types are bound as String.</param>
/// <param name="Documentation">What it means.</param>
internal sealed record PathParameterModel(string Name, string WireName, TypeRef Type, Documentation Documentation);

/// <summary>How a request's body is encoded.</summary>
internal enum BodyKind
{
    /// <summary>No body: the request object holds query and header members only.</summary>
    None,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>application/x-www-form-urlencoded.</summary>
    Form,

    /// <summary>multipart/form-data.</summary>
    Multipart,

    /// <summary>multipart/form-data when a file is given, else JSON.</summary>
    JsonOrMultipart,

    /// <summary>Raw bytes; the method takes a <c>Stream</c>.</summary>
    Binary,

    /// <summary>Plain text; the method takes a <c>string</c>.</summary>
    Text,
}

/// <summary>The request object of a method.</summary>
/// <param name="Type">A Model for objects; another type when the body is a list or scalar.</param>
/// <param name="Body">How the body is encoded.</param>
/// <param name="IsOptional">Whether the method may be called without it.</param>
/// <param name="HasParameters">Whether its class has query or header members.</param>
internal sealed record RequestModel(TypeRef Type, BodyKind Body, bool IsOptional, bool HasParameters)
{
    /// <summary>The body's media type where the encoding leaves it open (Binary, Text), else null.</summary>
    public string? MediaType { get; init; }

    /// <summary>What the request says, for the parameter's documentation.</summary>
    public string? Summary { get; init; }
}
