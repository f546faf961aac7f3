using Telnyx.Generator.Diagnostics;
using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator.Binding;

/// <summary>Binds documents to the SDK to emit: operations and events, their types, then names, then the model.</summary>
internal static class SdkBinder
{
    private const string DefaultBaseAddress = "https://api.telnyx.com/v2/";

    /// <summary>The SDK that some documents describe together.</summary>
    public static SdkModel Bind(IReadOnlyList<SourceDocument> documents, NameTable names, SdkOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var schemas = new SchemaBinder(diagnostics, cancellationToken);
        var filter = new AccessorFilter(options.Include, options.Exclude);
        var binder = new OperationBinder(schemas, names, filter, diagnostics);
        var sources = binder.Find(documents);

        // Events are in no table: they belong to the first edition, so that no operation that comes later renames them.
        var operations = binder.Bind(sources.Where(source => source.Edition == 0), cancellationToken);
        var events = new WebhookBinder(schemas, filter, diagnostics).Bind(documents, cancellationToken);
        operations.AddRange(binder.Bind(sources.Where(source => source.Edition > 0), cancellationToken));

        var usage = UsageAnalysis.Of(operations, events);
        var services = new ServiceModeler(operations);
        NameEditions(services, usage.Types, new UniqueNames(ReservedNames.Types, options.ClientName, options.ClientName + "Registration"));
        cancellationToken.ThrowIfCancellationRequested();

        var emission = new EmissionOptions(options.Namespace, options.IsPublic);
        return new SdkModel(Client(documents, emission, options.ClientName, services, events) with { HealthProbe = HealthProbe.Choose(operations) }, SourceFiles.Of(emission, options.ClientName, services, usage.Types, cancellationToken));
    }

    private static void NameEditions(ServiceModeler services, List<NamedType> types, UniqueNames scope)
    {
        foreach (var edition in services.Editions.Concat(types.Select(type => type.Hint.Edition)).Distinct().OrderBy(edition => edition))
        {
            services.Name(edition, scope);
            TypeNamer.Name(types.FindAll(type => type.Hint.Edition == edition), scope);
        }
    }

    private static ClientModel Client(IReadOnlyList<SourceDocument> documents, EmissionOptions options, string name, ServiceModeler services, List<BoundEvent> events) =>
        new(options, name, new Documentation("The Telnyx API: the root of its services."), BaseAddress(documents), services.Roots(name),
            events.Select(item => new WebhookEventModel(item.EventType, item.RecordType, item.Type.Name, item.Members.ToEquatableArray())).ToEquatableArray());

    private static string BaseAddress(IReadOnlyList<SourceDocument> documents)
    {
        var url = documents.Select(document => ServerAddress.Of(document.OpenApi.Servers?.FirstOrDefault())).FirstOrDefault(address => address is not null);
        return url is null ? DefaultBaseAddress : url.TrimEnd('/') + "/";
    }
}
