using System.Net;
using System.Text;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class FailureTests
{
    [Theory]
    [InlineData("""{"data":{"headers":[{"name":"a"},{"name":"b"},{"name":{}}]}}""", "$.data.headers[2].name", "a string")]
    [InlineData("""{"x":[[1],{"data":2}],"data":{"timeout_secs":"x"}}""", "$.data.timeout_secs", "an integer of 32 bits")]
    [InlineData("""{"data":{"settings":{"a":1,"b":[]}}}""", "$.data.settings.b", "a finite number")]
    [InlineData("""{"data":[]}""", "$.data", "an object")]
    [InlineData("""{"data":null}""", "$.data", "an object")]
    [InlineData("""[]""", "$", "an object")]
    public void They_say_where_and_what_was_expected(string json, string path, string expected)
    {
        var failure = Fail(json);

        Assert.Equal(path, failure.Path);
        Assert.Equal(expected, failure.ExpectedType);
        Assert.Equal("req-1", failure.RequestId);
        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.Equal(json, failure.ResponseBody);
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains("req-1", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Fault(86, 89, 91)]
    [InlineData("""{"data":{"from":"a""")]
    [InlineData("""{"data":{"from":"a"}""")]
    [InlineData("""{"data":{}}{"data":{}}""")]
    [InlineData("""{"data":{}} x""")]
    [InlineData("""{"data":{"from":"\ud800"}}""")]
    [InlineData("""{"data":{"\ud800":1}}""")]
    [InlineData("""{"data":{"timeout_secs":NaN}}""")]
    [InlineData("""{"data":{"from":"a",}}""")]
    [InlineData("""{"data":{/*c*/}}""")]
    [InlineData("""{}""")]
    [InlineData("""{"errors":[]}""")]
    [InlineData("null")]
    [InlineData("")]
    public void Broken_documents_are_one_type_of_failure(string json) => Fail(json);

    [Fact]
    public void Neither_message_nor_inner_exception_quotes_the_document()
    {
        var broken = Assert.Throws<TelnyxSerializationException>(() => Text.Read<Header>("""{"name":tmarked}"""));
        var named = Assert.Throws<TelnyxSerializationException>(() => Text.Read<Header>("{\"+13125550100\\r\\nINFO\": [1}"));

        Assert.DoesNotContain("marked", broken.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(named.Message, char.IsControl);
        Assert.DoesNotContain("3125550", named.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(91)]
    public void Invalid_UTF_8_is_the_same_failure()
    {
        byte[] body = [.. "{\"data\":{\"from\":\""u8, 0xFF, 0xC0, .. "\"}}"u8];

        var failure = Assert.Throws<TelnyxSerializationException>(() => JsonDocumentReader.Read(body, ModelRead<Dial>.Instance, "data"u8));

        Assert.Equal("$.data.from", failure.Path);
    }

    [Fact]
    [Fault(93)]
    public void UTF_16_is_the_same_failure() =>
        Assert.Throws<TelnyxSerializationException>(
            () => JsonDocumentReader.Read(Encoding.Unicode.GetBytes("{}"), ModelRead<Dial>.Instance));

    [Fact]
    [Fault(87)]
    public void Deep_documents_are_refused_wherever_they_hide()
    {
        var deep = new string('[', 100_000);

        Fail($$"""{"data":{"unknown":{{deep}}""");
        Fail(deep);
    }

    [Fact]
    public void Neither_the_values_nor_a_huge_name_go_into_the_message()
    {
        var failure = Fail("""{"data":{"tags":{"NAME":{"secret":"+18005550100"}}}}""".Replace("NAME", new string('n', 1000), StringComparison.Ordinal));

        Assert.True(failure.Message.Length < 300, failure.Message);
        Assert.DoesNotContain("+1800", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_kept_has_a_limit()
    {
        var failure = Fail($$$"""{"data":{"from":"{{{new string('x', 200_000)}}}","to":tru}}""");

        Assert.Equal(64 * 1024, failure.ResponseBody!.Length);
    }

    private static TelnyxSerializationException Fail(string json)
    {
        var response = new TelnyxResponse(HttpStatusCode.OK, new TelnyxHeaders([new("x-request-id", "req-1")]));
        return Assert.Throws<TelnyxSerializationException>(
            () => JsonDocumentReader.Read(Encoding.UTF8.GetBytes(json), ModelRead<Dial>.Instance, "data"u8, response));
    }
}
