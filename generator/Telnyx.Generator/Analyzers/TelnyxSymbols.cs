using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Analyzers;

/// <summary>The types of the runtime that the analyzers look for, found once for each compilation.</summary>
internal sealed class TelnyxSymbols
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _isModel = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, bool> _findIsModel;
    private readonly INamedTypeSymbol _model;
    private readonly INamedTypeSymbol? _parameters;

    private TelnyxSymbols(Compilation compilation, INamedTypeSymbol model)
    {
        _model = model;
        _parameters = compilation.GetTypeByMetadataName("Telnyx.Http.IRequestParameters");
        _findIsModel = type => Derives(type, _model) || type.AllInterfaces.Contains(_parameters!, SymbolEqualityComparer.Default);
        KnownValues = compilation.GetTypeByMetadataName("Telnyx.Metadata.KnownValuesAttribute");
        RequiresOneOf = compilation.GetTypeByMetadataName("Telnyx.Metadata.RequiresOneOfAttribute");
        RequiresWhen = compilation.GetTypeByMetadataName("Telnyx.Metadata.RequiresWhenAttribute");
        WireFormat = compilation.GetTypeByMetadataName("Telnyx.Metadata.WireFormatAttribute");
        ApiChange = compilation.GetTypeByMetadataName("Telnyx.Metadata.ApiChangeAttribute");
        EnvironmentSetting = compilation.GetTypeByMetadataName("Telnyx.Metadata.EnvironmentSettingAttribute");
        Service = compilation.GetTypeByMetadataName("Telnyx.TelnyxService");
        Pageable = compilation.GetTypeByMetadataName("Telnyx.AsyncPageable`1");
        WebhookEvent = compilation.GetTypeByMetadataName("Telnyx.WebhookEvent");
        ClientState = compilation.GetTypeByMetadataName("Telnyx.ClientState");
        Webhooks = compilation.GetTypeByMetadataName("Telnyx.Webhooks");
    }

    public INamedTypeSymbol? KnownValues { get; }

    public INamedTypeSymbol? RequiresOneOf { get; }

    public INamedTypeSymbol? RequiresWhen { get; }

    public INamedTypeSymbol? WireFormat { get; }

    public INamedTypeSymbol? EnvironmentSetting { get; }

    public INamedTypeSymbol? ApiChange { get; }

    public INamedTypeSymbol? Service { get; }

    public INamedTypeSymbol? Pageable { get; }

    public INamedTypeSymbol? WebhookEvent { get; }

    public INamedTypeSymbol? Webhooks { get; }

    public INamedTypeSymbol? ClientState { get; }

    /// <summary>The types, or null when the compilation does not use the runtime.</summary>
    public static TelnyxSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Telnyx.TelnyxModel") is { } model ? new TelnyxSymbols(compilation, model) : null;

    /// <summary>Whether the SDK sends or receives the type: users' own types carry the usual attributes for other purposes.</summary>
    public bool IsModel(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && (_isModel.TryGetValue(type, out var known) ? known : _isModel.GetOrAdd(type, _findIsModel));

    /// <summary>Whether a type is another one or derives from it.</summary>
    public static bool Derives(ITypeSymbol? type, INamedTypeSymbol? from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, from))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attribute of a class on a symbol, or null.</summary>
    public static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attribute)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (attribute is not null && SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
            {
                return data;
            }
        }

        return null;
    }

    /// <summary>The strings that the first argument of an attribute lists.</summary>
    public static string[] Strings(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Array } array
            ? [.. array.Values.Select(value => value.Value).OfType<string>()]
            : [];
}
