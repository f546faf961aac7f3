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
        var operations = new OperationBinder(schemas, names, filter, diagnostics).Bind(documents, cancellationToken);
        var events = new WebhookBinder(schemas, filter, diagnostics).Bind(documents, cancellationToken);

        var usage = UsageAnalysis.Of(operations, events);
        var services = new ServiceModeler(operations);
        TypeNamer.Name(usage.Types, services.TypeNames.Append(options.ClientName).Append(options.ClientName + "Registration"));
        cancellationToken.ThrowIfCancellationRequested();

        var emission = new EmissionOptions(options.Namespace, options.IsPublic);
        return new SdkModel(Client(documents, emission, options.ClientName, services, events) with { HealthProbe = HealthProbe.Choose(operations) }, SourceFiles.Of(emission, options.ClientName, services, usage.Types, cancellationToken));
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
