namespace Telnyx.Generator.Model;

/// <summary>The whole SDK to emit.</summary>
/// <param name="Client">The client class.</param>
/// <param name="Files">All other files, by hint name in ordinal order.</param>
internal sealed record SdkModel(ClientModel Client, EquatableArray<SourceFileModel> Files);

/// <summary>What every emitted file needs to know; changes with the project's options only.</summary>
/// <param name="Namespace">The namespace of everything emitted.</param>
/// <param name="IsPublic">Whether emitted types are public, else internal.</param>
internal sealed record EmissionOptions(string Namespace, bool IsPublic);

/// <summary>The client: the root of the tree of services, and the catalog of webhook events.</summary>
internal sealed record ClientModel(
    EmissionOptions Options,
    string Name,
    Documentation Documentation,
    string BaseAddress,
    EquatableArray<ChildServiceModel> Services,
    EquatableArray<WebhookEventModel> Events)
{
    /// <summary>The operation that a health check sends, or null.</summary>
    public HealthProbeModel? HealthProbe { get; init; }
}

/// <summary>A GET that needs no parameter and asks for little.</summary>
/// <param name="Accessor">Its name in the SDK.</param>
/// <param name="Route">Its path.</param>
/// <param name="SizeParameter">The query parameter that makes a list short, or null.</param>
internal sealed record HealthProbeModel(string Accessor, string Route, string? SizeParameter);

/// <summary>A webhook event and its class.</summary>
/// <param name="EventType">The <c>event_type</c> that tells it, or null.</param>
/// <param name="RecordType">The <c>record_type</c> that tells an event without event_type, or null.</param>
/// <param name="TypeName">The class.</param>
/// <param name="Members">The text members that tell an event without either; else empty.</param>
internal sealed record WebhookEventModel(string? EventType, string? RecordType, string TypeName, EquatableArray<string> Members = default);

/// <summary>One emitted file: the services and types of one part of the API.</summary>
/// <param name="Options">What every file needs to know.</param>
/// <param name="HintName">The file's name without <c>.g.cs</c>.</param>
/// <param name="Title">What the file holds, for its header: <c>calls, calls.actions</c>.</param>
/// <param name="Services">The services, by accessor.</param>
/// <param name="Types">The types, by name.</param>
internal sealed record SourceFileModel(
    EmissionOptions Options,
    string HintName,
    string Title,
    EquatableArray<ServiceModel> Services,
    EquatableArray<TypeModel> Types);

/// <summary>A service: the operations under one accessor.</summary>
internal sealed record ServiceModel(
    string Name,
    string Accessor,
    Documentation Documentation,
    EquatableArray<ChildServiceModel> Children,
    EquatableArray<OperationModel> Operations);

/// <summary>A property that leads to a service.</summary>
internal sealed record ChildServiceModel(string PropertyName, string TypeName, Documentation Documentation);
