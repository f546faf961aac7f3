using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Builds the tree of services from the accessors of the operations.</summary>
internal sealed class ServiceModeler
{
    private readonly SortedDictionary<string, List<BoundOperation>> _operations = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> _children = new(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };
    private readonly ILookup<string, string> _resources;
    private readonly Dictionary<string, int> _editions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeNames = new(StringComparer.Ordinal);

    /// <summary>The tree of some operations, those of earlier editions first.</summary>
    public ServiceModeler(IEnumerable<BoundOperation> operations)
    {
        foreach (var operation in operations)
        {
            var resource = "";
            foreach (var segment in operation.Accessor.Resources)
            {
                var parent = resource;
                resource = parent.Length == 0 ? segment : parent + "." + segment;
                _children[parent].Add(resource);
                if (!_children.ContainsKey(resource))
                {
                    _children.Add(resource, new SortedSet<string>(StringComparer.Ordinal));
                    _operations.Add(resource, []);
                    _editions.Add(resource, operation.Edition);
                }
            }

            _operations[resource].Add(operation);
        }

        _resources = _operations.Keys.ToLookup(static resource => resource.Split('.')[0], StringComparer.Ordinal);
    }

    /// <summary>The editions of the table of names in which services came.</summary>
    public IEnumerable<int> Editions => _editions.Values;

    /// <summary>Names the classes of the services that came in an edition.</summary>
    public void Name(int edition, UniqueNames scope)
    {
        foreach (var resource in _operations.Keys.Where(resource => _editions[resource] == edition))
        {
            _typeNames.Add(resource, scope.Add(ServiceNames.TypeName(resource)));
        }
    }

    /// <summary>The services at the root of the client.</summary>
    public EquatableArray<ChildServiceModel> Roots(string clientName) => Children("", new UniqueNames(ReservedNames.ClientMembers, clientName));

    /// <summary>The services of one part of the API.</summary>
    public EquatableArray<ServiceModel> Services(string part) =>
        _resources[part].Select(resource => Service(resource, _operations[resource])).ToEquatableArray();

    /// <summary>The parts of the API.</summary>
    public IEnumerable<string> Parts => _children[""];

    private ServiceModel Service(string resource, List<BoundOperation> operations)
    {
        var typeName = _typeNames[resource];
        var scope = new UniqueNames(ReservedNames.ServiceMembers, typeName);
        var methods = operations.ConvertAll(operation => OperationModeler.Model(operation, MethodName(operation, scope)))
            .OrderBy(method => method.Accessor, StringComparer.Ordinal).ToEquatableArray();
        return new ServiceModel(typeName, resource, Words(resource), Children(resource, scope), methods);
    }

    private static string MethodName(BoundOperation operation, UniqueNames scope)
    {
        var name = scope.Add(ServiceNames.MethodName(operation.Accessor.Method));
        if (operation.Response.Paging is not null)
        {
            // The field that says how the list pages has this name.
            scope.TryAdd(ServiceNames.MethodName(operation.Accessor.Method + "_paging"));
        }

        return name;
    }

    private EquatableArray<ChildServiceModel> Children(string resource, UniqueNames scope) =>
        _children[resource].Select(child =>
            new ChildServiceModel(ServiceNames.PropertyName(child.Substring(child.LastIndexOf('.') + 1), scope), _typeNames[child], Words(child))).ToEquatableArray();

    private static Documentation Words(string resource) => new("The operations under `" + resource + "`.");
}
