using System.Text.Json;
using System.Text.Json.Nodes;
using Telnyx.Contract.Tests.Documents;
using Telnyx.Contract.Tests.Samples;
using Telnyx.Contract.Tests.Sdk;

namespace Telnyx.Contract.Tests.Calls;

/// <summary>Makes the arguments of a method from the document.</summary>
internal sealed class RequestMaker(GeneratedSdk sdk, ApiOperation operation, SdkMethod method, bool full)
{
    private readonly SchemaSampler _sampler = new(operation.Document, full);

    /// <summary>The JSON that the body was made from, if it was made from any.</summary>
    public JsonNode? Body { get; private set; }

    private bool IsMultipart => operation.Bodies is [("multipart/form-data", _), ..];

    private bool IsForm => IsMultipart || operation.Bodies is [("application/x-www-form-urlencoded", _), ..];

    /// <summary>The arguments for the path.</summary>
    public IReadOnlyList<object?> Path()
    {
        var schemas = operation.In("path").ToDictionary(static parameter => parameter.Name, static parameter => parameter.Schema);
        var names = operation.Path.Split('{').Skip(1).Select(static part => part[..part.IndexOf('}', StringComparison.Ordinal)]).ToList();
        var values = new List<object?>();
        for (var i = 0; i < method.PathParameters.Length; i++)
        {
            // Some documents name a parameter in the path and forget to declare it.
            var value = schemas.TryGetValue(names[i], out var schema) ? _sampler.Of(schema) : "id";
            values.Add(Convert(value, method.PathParameters[i].ParameterType));
        }

        return values;
    }

    /// <summary>The request object; null when the operation takes none, or nothing is required and it may be left out.</summary>
    public object? Request()
    {
        if (method.Request is not { } parameter)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var wanted = operation.In("query").Concat(operation.In("header")).Where(query => full || query.IsRequired).ToList();
        if (!full && wanted.Count == 0 && parameter.IsOptional && !IsForm)
        {
            return null;
        }

        var request = operation.Bodies.Count > 0 ? WithBody(type) : Activator.CreateInstance(type)!;
        foreach (var (name, schema, isRequired) in wanted)
        {
            var property = sdk.Names.Property(type, name) is { } known ? type.GetProperty(known)! : throw new InvalidOperationException($"{type.Name} sends no {name}.");
            property.SetValue(request, Convert(isRequired ? Filled(schema) : _sampler.Of(schema), property.PropertyType));
        }

        return request;
    }

    private object WithBody(Type type)
    {
        var (_, schema) = operation.Bodies[0];
        if (type == typeof(Stream))
        {
            return new MemoryStream("content"u8.ToArray());
        }

        Body = IsForm ? Filled(schema) : _sampler.Of(schema);
        var request = Convert(Body, type) ?? throw new InvalidOperationException($"{type.Name} was made from null.");
        foreach (var property in type.GetProperties().Where(static property => property.PropertyType == typeof(UploadFile)))
        {
            // No JSON holds a file: it is known by the schema's format, and set by hand.
            // A form of several parts without one ends Prism itself.
            if (full || IsMultipart || operation.Bodies.Any(body => IsRequired(body.Schema, property.Name)))
            {
                property.SetValue(request, UploadFile.FromBytes("content"u8.ToArray(), "file.mp3", "audio/mpeg"));
            }
        }

        return request;
    }

    /// <summary>Of an empty list in a query and of an empty form nothing can be seen on the wire: what is required gets something in it.</summary>
    private JsonNode? Filled(JsonElement schema) => _sampler.Of(schema) switch
    {
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => new SchemaSampler(operation.Document, full: true).Of(schema),
        var sample => sample,
    };

    private bool IsRequired(JsonElement schema, string property) => new SchemaParts(operation.Document, schema).Required
        .Any(name => string.Equals(name.Replace("_", "", StringComparison.Ordinal), property, StringComparison.OrdinalIgnoreCase));

    // In a query, a choice of "true" and "false" is a Boolean.
    private static object? Convert(JsonNode? value, Type type) =>
        type == typeof(string) && value is not null and not JsonObject ? value.ToString()
        : Nullable.GetUnderlyingType(type) == typeof(bool) && bool.TryParse(value?.ToString(), out var choice) ? choice
        : value.Deserialize(type);
}
