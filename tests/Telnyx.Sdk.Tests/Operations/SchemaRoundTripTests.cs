using System.Text.Json;
using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Operations;

/// <summary>Every member of every request and response, and every case of their unions: more than an example can show.</summary>
public sealed class SchemaRoundTripTests
{
    public static TheoryData<string> Requests =>
        [.. Bundled.Operations.Where(static operation => operation.Body is not null).Select(static operation => operation.ToString())];

    public static TheoryData<string> Responses => OperationTests.Keys;

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_member_of_a_request_has_a_property_and_is_sent(string key)
    {
        var operation = Bundled.Operation(key);
        var type = SdkMethod.Of(operation).Request!.ParameterType;
        for (var variant = 0; variant < SchemaSample.Variants; variant++)
        {
            var sample = JsonAssert.Parse(SchemaSample.Of(operation.Body!.Value, variant));
            var request = sample.Deserialize(type);
            Assert.Empty(Unread.In(request));
            JsonAssert.Same(sample, JsonSerializer.Serialize(request, type));
        }
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public void Every_member_of_a_response_has_a_property(string key)
    {
        var operation = Bundled.Operation(key);
        var type = DataType(SdkMethod.Of(operation).Method.ReturnType);
        for (var variant = 0; variant < SchemaSample.Variants; variant++)
        {
            var sample = JsonAssert.Parse(SchemaSample.Of(operation.Response, variant)).GetProperty("data");
            sample = sample.ValueKind == JsonValueKind.Array ? sample[0] : sample;
            var data = sample.Deserialize(type);
            Assert.Empty(Unread.In(data));
            JsonAssert.Same(sample, JsonSerializer.Serialize(data, type));
        }
    }

    /// <summary>The T of <c>Task&lt;TelnyxResponse&lt;T>></c> or <c>AsyncPageable&lt;T></c>.</summary>
    private static Type DataType(Type type) => type.IsGenericType ? DataType(type.GetGenericArguments()[0]) : type;
}
