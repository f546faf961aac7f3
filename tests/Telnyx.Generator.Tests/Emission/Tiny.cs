using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Tiny models by hand.</summary>
internal static class Tiny
{
    public static readonly EmissionOptions Options = new("Acme.Sdk", IsPublic: true);

    public static readonly TypeRef Text = new(TypeKind.String);

    public static readonly TypeRef Int32 = new(TypeKind.Int32);

    public static readonly TypeRef Json = new(TypeKind.Json);

    public static TypeRef Scalar(TypeKind kind) => new(kind);

    public static TypeRef Class(string name) => new(TypeKind.Model, name);

    public static TypeRef Enum(string name) => new(TypeKind.Enum, name);

    public static TypeRef Union(string name) => new(TypeKind.Union, name);

    public static TypeRef List(TypeRef element) => new(TypeKind.List, Element: element);

    public static TypeRef Map(TypeRef value) => new(TypeKind.Map, Element: value);

    public static Documentation Doc(string summary) => new(summary);

    public static PropertyModel Property(string name, string wireName, TypeRef type, Presence presence = Presence.Optional) =>
        new(name, wireName, type, presence, Doc($"The {wireName.Replace('_', ' ')}."));

    public static PropertyModel Query(string name, string wireName, TypeRef type) =>
        Property(name, wireName, type) with { Location = MemberLocation.Query };

    public static ClassModel Model(string name, params PropertyModel[] properties) => new(name, Doc($"A {name}."), new(properties));

    public static EnumModel EnumOf(string name, params string[] values) =>
        new(name, Doc($"A {name}."), values.Select(static value => new EnumValueModel(Pascal(value), value, Doc($"The value `{value}`."))).ToEquatableArray());

    public static OperationModel Operation(string method, string http, string route, RequestModel? request, ResponseModel response) =>
        new(method, "things." + method, http, route, Doc($"Does {method}."), default, request, response);

    public static ServiceModel Service(string name, params OperationModel[] operations) =>
        new(name, "things", Doc("The things."), default, new(operations));

    public static string Emit(params TypeModel[] types) => SdkEmitter.Emit(new SourceFileModel(Options, "Things", "things", default, new(types)));

    public static string Emit(ServiceModel service, params TypeModel[] types) =>
        SdkEmitter.Emit(new SourceFileModel(Options, "Things", "things", new([service]), new(types)));

    private static string Pascal(string value) =>
        string.Concat(value.Split('_', '.', '-', '+').Where(static word => word.Length > 0).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
