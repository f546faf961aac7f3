using System.Text.Json;

namespace Telnyx.Contract.Tests.Documents;

/// <summary>An OpenAPI document as the tests read it: nothing of the generator's own reading is used to judge it.</summary>
internal sealed class ApiDocument
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly JsonElement _root;

    public ApiDocument(string path)
    {
        (Path, _root) = (path, JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
        Operations = [.. FindOperations()];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>All operations.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>What a reference points to.</summary>
    public JsonElement Resolve(JsonElement element)
    {
        while (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("$ref", out var reference))
        {
            element = Follow(reference.GetString()!);
        }

        return element;
    }

    /// <summary>What a pointer such as <c>#/components/schemas/Call</c> points to.</summary>
    public JsonElement Follow(string pointer) => pointer.Split('/').Skip(1).Aggregate(
        _root, static (element, name) => element.GetProperty(Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private IEnumerable<ApiOperation> FindOperations() =>
        from path in _root.GetProperty("paths").EnumerateObject()
        from member in path.Value.EnumerateObject()
        where s_methods.Contains(member.Name)
        select new ApiOperation(this, member.Name.ToUpperInvariant(), path.Name, Server(path.Value, member.Value), member.Value, [.. Parameters(path.Value), .. Parameters(member.Value)]);

    private IEnumerable<JsonElement> Parameters(JsonElement owner) =>
        owner.TryGetProperty("parameters", out var list) ? list.EnumerateArray().Select(Resolve) : [];

    /// <summary>The server that an operation has for itself; the SDK then says it in the route.</summary>
    private static string Server(JsonElement path, JsonElement operation) =>
        operation.TryGetProperty("servers", out var servers) || path.TryGetProperty("servers", out servers) ? servers[0].GetProperty("url").GetString()! + "/" : "";
}
