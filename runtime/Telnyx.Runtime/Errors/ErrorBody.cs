using System.Text.Json;

namespace Telnyx;

/// <summary>
/// Finds the errors in the body of a failed response. The usual shape is <c>{"errors":[{code, title, detail, source, meta}]}</c>;
/// the documents know others too, and proxies answer with anything at all. What is not understood gives no errors, never a fault.
/// </summary>
internal static class ErrorBody
{
    public static IReadOnlyList<TelnyxError> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Errors(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static List<TelnyxError> Errors(JsonElement root)
    {
        var errors = new List<TelnyxError>();
        if (root.ValueKind == JsonValueKind.Array)
        {
            Add(errors, root);
        }
        else if (root.ValueKind == JsonValueKind.Object)
        {
            if (root.TryGetProperty("errors", out var list))
            {
                Add(errors, list);
            }
            else if (root.TryGetProperty("error", out var one) && one.ValueKind == JsonValueKind.Object)
            {
                Add(errors, one);
            }
            else
            {
                Add(errors, root);
            }
        }

        return errors;
    }

    private static void Add(List<TelnyxError> errors, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (item.ValueKind != JsonValueKind.Array)
                    {
                        Add(errors, item);
                    }
                }

                break;
            case JsonValueKind.String:
                errors.Add(new TelnyxError { Detail = value.GetString() });
                break;
            case JsonValueKind.Object when Error(value) is { } error:
                errors.Add(error);
                break;
        }
    }

    private static TelnyxError? Error(JsonElement value)
    {
        var error = new TelnyxError
        {
            Code = Text(value, "code") ?? Text(value, "error"),
            Title = Text(value, "title"),
            Detail = Text(value, "detail") ?? Text(value, "description") ?? Text(value, "error_description") ?? Text(value, "message") ?? Text(value, "msg"),
            Source = Source(value),
            Meta = value.TryGetProperty("meta", out var meta) && meta.ValueKind != JsonValueKind.Null ? meta.Clone() : null,
        };
        return error is { Code: null, Title: null, Detail: null, Source: null } ? null : error;
    }

    private static TelnyxErrorSource? Source(JsonElement value) =>
        value.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.Object
            ? new TelnyxErrorSource { Pointer = Text(source, "pointer"), Parameter = Text(source, "parameter") }
            : null;

    private static string? Text(JsonElement value, string name) => !value.TryGetProperty(name, out var member) ? null : member.ValueKind switch
    {
        JsonValueKind.String => member.GetString(),
        JsonValueKind.Number => member.GetRawText(),
        _ => null,
    };
}
