namespace Telnyx.Generator.Naming;

/// <summary>Names of services, of the properties that lead to them, and of emitted files.</summary>
internal static class ServiceNames
{
    /// <summary>The class of a resource: <c>calls.actions</c> → <c>CallsActionsService</c>.</summary>
    public static string TypeName(string resource) => Words.ToPascalCase(resource) + "Service";

    /// <summary>The property of a resource in its parent: <c>Actions</c>.</summary>
    public static string PropertyName(string segment, UniqueNames scope)
    {
        var name = Words.ToPascalCase(segment);
        return scope.Add(name, name + "Resource");
    }

    /// <summary>The method of an operation: <c>start_forking</c> → <c>StartForkingAsync</c>.</summary>
    public static string MethodName(string method) => Words.ToPascalCase(method) + "Async";

    /// <summary>The file of a part of the API.</summary>
    public static string FileName(string part) => Words.ToPascalCase(part);

    /// <summary>The file of a type that several parts share: by initial, so that a new type moves no other.</summary>
    public static string SharedFileName(string typeName) => "Shared." + typeName[0];
}
