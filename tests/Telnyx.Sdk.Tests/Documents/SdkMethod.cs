using System.Reflection;

namespace Telnyx.Sdk.Tests.Documents;

/// <summary>A method of a generated service, found by reflection: only tests call the SDK so.</summary>
internal sealed record SdkMethod(string MemberPath, MethodInfo Method)
{
    /// <summary>Every operation that the client offers.</summary>
    public static IReadOnlyList<SdkMethod> All { get; } = [.. Find(typeof(TelnyxClient), "")];

    public static SdkMethod Of(DocumentedOperation operation) => All.Single(method => method.MemberPath == operation.MemberPath);

    /// <summary>The parameters that stand in the path.</summary>
    public IEnumerable<ParameterInfo> PathParameters => Method.GetParameters().Where(static parameter => parameter.ParameterType == typeof(string));

    /// <summary>The parameter for body or query, if there is one.</summary>
    public ParameterInfo? Request => Array.Find(
        Method.GetParameters(), static parameter => parameter.ParameterType.Namespace == "Telnyx" && parameter.ParameterType != typeof(RequestOptions));

    /// <summary>Calls the operation: path parameters, then the request.</summary>
    public object Invoke(TelnyxClient client, IReadOnlyList<string> path, object? request)
    {
        object service = client;
        foreach (var name in MemberPath.Split('.').SkipLast(1))
        {
            service = service.GetType().GetProperty(name)!.GetValue(service)!;
        }

        return Method.Invoke(service, [.. path, .. Request is null ? [] : new[] { request }, null, CancellationToken.None])!;
    }

    private static IEnumerable<SdkMethod> Find(Type owner, string prefix)
    {
        foreach (var property in owner.GetProperties().Where(static property => property.PropertyType.IsSubclassOf(typeof(TelnyxService))))
        {
            var path = prefix + property.Name + ".";
            foreach (var method in property.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal)))
            {
                yield return new(path + method.Name, method);
            }

            foreach (var nested in Find(property.PropertyType, path))
            {
                yield return nested;
            }
        }
    }
}
