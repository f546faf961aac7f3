using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

[JsonConverter(typeof(UnionJsonConverter<DialTo>))]
[CollectionBuilder(typeof(DialTo), nameof(Create))]
public readonly struct DialTo : IJsonModel<DialTo>, IJsonUnion
{
    private readonly object? _value;

    private DialTo(object? value) => _value = value;

    public static implicit operator DialTo(string value) => new(value);

    public static implicit operator DialTo(string[] value) => new(value);

    public static DialTo Create(ReadOnlySpan<string> items) => new(items.ToArray());

    public bool TryGetString([NotNullWhen(true)] out string? value) => UnionValue.TryGet(_value, out value);

    public bool TryGetStrings([NotNullWhen(true)] out IReadOnlyList<string>? value) => UnionValue.TryGet(_value, out value);

    public bool TryGetJson(out JsonElement value) => UnionValue.TryGet(_value, out value);

    public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

    static DialTo IJsonModel<DialTo>.Read(ref ModelReader json) => json.Kind switch
    {
        JsonTokenType.String => new(json.String()),
        JsonTokenType.StartArray => new(json.Strings()),
        _ => new(json.Json()),
    };

    void IJsonUnion.Write(ModelWriter json)
    {
        switch (_value)
        {
            case string v: json.StringValue(v); break;
            case IReadOnlyList<string> v: json.StringsValue(v); break;
            case JsonElement v: json.JsonValue(v); break;
        }
    }
}
