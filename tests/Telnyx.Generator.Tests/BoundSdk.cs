using System.Collections.Immutable;
using Telnyx.Generator.Binding;
using Telnyx.Generator.Inputs;
using Telnyx.Generator.Model;
using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests;

/// <summary>What documents are bound to, without Roslyn, with short ways to look into it.</summary>
internal sealed class BoundSdk
{
    private readonly SdkResult _result;

    private BoundSdk(SdkResult result) => _result = result;

    /// <summary>The model.</summary>
    public SdkModel Sdk => _result.Sdk ?? throw new InvalidOperationException("There is no SDK: " + string.Join("; ", Diagnostics));

    /// <summary>The diagnostics as <c>TLX0004 file(3,7): message</c>, lines and columns counted from one.</summary>
    public IReadOnlyList<string> Diagnostics => [.. _result.Diagnostics.Select(static info => DiagnosticText.Of(info.ToDiagnostic()))];

    /// <summary>All emitted types.</summary>
    public IEnumerable<TypeModel> Types => Sdk.Files.SelectMany(static file => file.Types);

    /// <summary>All emitted operations.</summary>
    public IEnumerable<OperationModel> Operations => Sdk.Files.SelectMany(static file => file.Services).SelectMany(static service => service.Operations);

    /// <summary>The names of all types, in ordinal order.</summary>
    public string TypeNames => string.Join(" ", Types.Select(static type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>Binds one document that must have no flaw.</summary>
    public static BoundSdk Of(TinyDocument document)
    {
        var bound = Of(("tiny.json", document.ToString()));
        Assert.Empty(bound.Diagnostics);
        return bound;
    }

    /// <summary>Binds one document whatever is wrong with it.</summary>
    public static BoundSdk OfFlawed(TinyDocument document) => Of(("tiny.json", document.ToString()));

    /// <summary>Binds texts; those whose names end in <c>.tsv</c> are tables of names.</summary>
    public static BoundSdk Of(params (string Path, string Text)[] files) => Of(SdkOptions.Default, files);

    /// <summary>Binds texts under options.</summary>
    public static BoundSdk Of(SdkOptions options, params (string Path, string Text)[] files)
    {
        var texts = files.Select(static file => new SpecText(file.Path, file.Path.EndsWith(".tsv", StringComparison.Ordinal) ? SpecKind.Names : SpecKind.Document, file.Text));
        return new BoundSdk(SdkResult.Create([.. texts], new ProjectSettings(options, null, default), CancellationToken.None));
    }

    /// <summary>A class by name.</summary>
    public ClassModel Class(string name) => Type<ClassModel>(name);

    /// <summary>A type by name.</summary>
    public T Type<T>(string name)
        where T : TypeModel => Types.OfType<T>().SingleOrDefault(type => type.Name == name)
        ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {name} among {TypeNames}.");

    /// <summary>A member of a class by its wire name.</summary>
    public PropertyModel Property(string className, string wireName) =>
        Class(className).Properties.SingleOrDefault(property => property.WireName == wireName)
        ?? throw new InvalidOperationException($"{className} has no {wireName} but {string.Join(", ", Class(className).Properties.Select(static property => property.WireName))}.");

    /// <summary>The members of a class as <c>wire Type</c> lines, with <c>?</c> for optional and <c>!</c> for required ones.</summary>
    public string Members(string className) => string.Join(", ", Class(className).Properties.Select(static property =>
        $"{property.WireName}{(property.Presence switch { Presence.Required => "!", Presence.Optional => "?", _ => "" })} {Text(property.Type)}"));

    /// <summary>An operation by its accessor; the only one when none is given.</summary>
    public OperationModel Operation(string? accessor = null) => accessor is null ? Assert.Single(Operations) : Assert.Single(Operations, operation => operation.Accessor == accessor);

    /// <summary>A type reference as text: <c>List&lt;String&gt;</c>, <c>Map&lt;Call&gt;</c>.</summary>
    public static string Text(TypeRef? type) => type switch
    {
        null => "-",
        { Element: { } element } => $"{type.Kind}<{Text(element)}>",
        { Name: { } name } => name,
        _ => type.Kind.ToString(),
    };
}
