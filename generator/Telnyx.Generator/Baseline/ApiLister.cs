using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Baseline;

/// <summary>
/// Lists what users see of an emitted SDK. What follows from the name of a type alone (constructors, conversions, the registration
/// of the client) is not listed.
/// </summary>
internal sealed class ApiLister
{
    private readonly List<ApiMember> _members = [];
    private readonly Dictionary<string, string> _eventTypes = new(StringComparer.Ordinal);

    // The emitters note here what they import; nobody reads it.
    private readonly SourceWriter _scratch = new();

    private ApiLister()
    {
    }

    /// <summary>Types and members in ordinal order of their names.</summary>
    public static IReadOnlyList<ApiMember> List(SdkModel sdk)
    {
        var lister = new ApiLister();
        lister.Add(sdk.Client);
        foreach (var file in sdk.Files)
        {
            foreach (var service in file.Services)
            {
                lister.Add(service);
            }

            foreach (var type in file.Types)
            {
                lister.Add(type);
            }
        }

        lister._members.Sort(static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        return lister._members;
    }

    private void Add(ClientModel client)
    {
        _members.Add(ApiMember.Of(client.Name, "client"));
        Add(client.Name, client.Services);
        foreach (var @event in client.Events)
        {
            _eventTypes[@event.TypeName] = @event.EventType ?? @event.RecordType ?? "";
        }
    }

    private void Add(ServiceModel service)
    {
        _members.Add(ApiMember.Of(service.Name, "service", service.Accessor));
        Add(service.Name, service.Children);
        foreach (var operation in service.Operations)
        {
            var parameters = OperationParameters.DeclareOwn(_scratch, operation);
            var signature = $"({parameters}) => {OperationEmitter.ReturnType(_scratch, operation.Response)}";
            _members.Add(ApiMember.Of($"{service.Name}.{operation.MethodName}", signature, $"{operation.HttpMethod} {operation.Route}"));
        }
    }

    private void Add(string owner, EquatableArray<ChildServiceModel> services)
    {
        foreach (var service in services)
        {
            _members.Add(ApiMember.Of($"{owner}.{service.PropertyName}", service.TypeName));
        }
    }

    private void Add(TypeModel type)
    {
        switch (type)
        {
            case ClassModel model:
                Add(model);
                break;
            case EnumModel model:
                _members.Add(ApiMember.Of(model.Name, "enum"));
                _members.AddRange(model.Values.Select(value => ApiMember.Of($"{model.Name}.{value.Name}", "value", value.WireValue)));
                break;
            case TaggedUnionModel model:
                _members.Add(ApiMember.Of(model.Name, Derived("abstract class", model.BaseType), model.Discriminator));
                _members.Add(ApiMember.Of(model.UnknownName, Derived("class", model.Name)));
                _members.Add(ApiMember.Of(model.UnknownName + ".Tag", "string?", model.Discriminator));
                break;
            case UnionModel model:
                _members.Add(ApiMember.Of(model.Name, "struct"));
                _members.AddRange(UnionCases.Of(model).Known
                    .Select(@case => ApiMember.Of($"{model.Name}.TryGet{@case.Name}", $"(out {TypeNames.Of(@case.Type)} value)")));
                break;
        }
    }

    private void Add(ClassModel model)
    {
        _eventTypes.TryGetValue(model.Name, out var eventType);
        _members.Add(ApiMember.Of(model.Name, Derived("class", model.BaseType), eventType));
        foreach (var property in ClassMembers.Of(model).Declared)
        {
            var required = property.Presence == Presence.Required ? "required " : "";
            _members.Add(ApiMember.Of($"{model.Name}.{property.Name}", required + PropertyEmitter.TypeOf(property), property.WireName));
        }
    }

    private static string Derived(string kind, string? baseType) => baseType is null ? kind : kind + " " + baseType;
}
