using System.Reflection;
using Telnyx.Http;

namespace Telnyx.Contract.Tests.Sdk;

/// <summary>A method of a generated service and the operation that it calls, found by reflection: only tests call an SDK so.</summary>
internal sealed record SdkMethod(IReadOnlyList<PropertyInfo> Services, MethodInfo Method, Operation Operation)
{
    /// <summary>The operation as the document has it.</summary>
    public string Key => $"{Operation.Method} {Operation.Route}";

    /// <summary>The parameters that stand in the path: they come first, in its order.</summary>
    public ReadOnlySpan<ParameterInfo> PathParameters => Method.GetParameters().AsSpan(0, Operation.Route.Count(static letter => letter == '{'));

    /// <summary>The parameter for body, query and headers, if there is one.</summary>
    public ParameterInfo? Request => Method.GetParameters().Skip(PathParameters.Length).FirstOrDefault(static parameter =>
        parameter.ParameterType != typeof(RequestOptions) && parameter.ParameterType != typeof(CancellationToken));

    /// <summary>Every method under a client or service.</summary>
    public static IEnumerable<SdkMethod> Find(Type owner) => Find(owner, []);

    /// <summary>Calls it.</summary>
    /// <returns>A task of the response, or of the first page of a list.</returns>
    public Task InvokeAsync(object client, IReadOnlyList<object?> path, object? request)
    {
        var service = Services.Aggregate(client, static (owner, property) => property.GetValue(owner)!);
        object?[] arguments = [.. path, .. Request is null ? [] : new[] { request }, null, CancellationToken.None];
        var call = Method.Invoke(service, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        return call as Task ?? (Task)call.GetType().GetMethod("GetFirstPageAsync")!.Invoke(call, BindingFlags.DoNotWrapExceptions, null, [CancellationToken.None], null)!;
    }

    private static IEnumerable<SdkMethod> Find(Type owner, PropertyInfo[] services)
    {
        foreach (var property in owner.GetProperties().Where(static property => property.PropertyType.IsSubclassOf(typeof(TelnyxService))))
        {
            var type = property.PropertyType;
            foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(static field => field.FieldType == typeof(Operation)))
            {
                // The field of CreateAsync is s_create.
                var name = char.ToUpperInvariant(field.Name[2]) + field.Name[3..] + "Async";
                yield return new([.. services, property], type.GetMethod(name)!, (Operation)field.GetValue(null)!);
            }

            foreach (var nested in Find(type, [.. services, property]))
            {
                yield return nested;
            }
        }
    }
}
