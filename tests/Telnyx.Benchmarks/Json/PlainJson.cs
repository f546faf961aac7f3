using System.Text.Json.Serialization;

namespace Telnyx.Benchmarks.Json;

/// <summary>System.Text.Json's generator on the same shapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainCallRequest))]
[JsonSerializable(typeof(PlainCall))]
[JsonSerializable(typeof(PlainData))]
[JsonSerializable(typeof(PlainCommandData))]
[JsonSerializable(typeof(PlainPage))]
[JsonSerializable(typeof(PlainWebhook))]
[JsonSerializable(typeof(List<PlainActiveCall>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PlainJson : JsonSerializerContext;
