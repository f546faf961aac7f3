using System.Text.Json;
using Telnyx.Http;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Http;
using Telnyx.Runtime.Tests.Models;
using Telnyx.Runtime.Tests.Retries;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>What is required and null in spite of its type is refused before anything is sent.</summary>
public sealed class RequiredTests
{
    [Fact]
    public async Task A_required_member_that_is_null_is_named_and_not_sent()
    {
        var script = new Script(Script.Status(200));
        using var client = script.Client();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => client.Service.DialAsync(new Dial { To = "t", From = null! }));
        var file = await Assert.ThrowsAsync<ArgumentException>(() => client.Service.UploadAsync(new Upload { File = null! }));

        Assert.Equal("'from' of Dial is required by the document, but is null.", refusal.Message);
        Assert.Equal("'file' of Upload is required by the document, but is null.", file.Message);
        Assert.Empty(script.Messages);
    }

    [Fact]
    public void A_required_union_must_hold_something()
    {
        string missing = null!;

        Assert.Contains("'to' of Dial", Assert.Throws<ArgumentException>(() => Text.Write(new Dial { To = default, From = "f" })).Message, StringComparison.Ordinal);
        Assert.Contains("'to' of Dial", Assert.Throws<ArgumentException>(() => Text.Write(new Dial { To = missing, From = "f" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_a_nested_model_are_counted_apart()
    {
        static void Write(Dial dial) => JsonText.Bytes(dial, static (json, dial) => json.ListValue<Dial>([dial, dial], static (json, item) => json.ModelValue(item)));

        Write(new Dial { To = "t", From = "f", Headers = [new Header()] });
        Assert.Throws<ArgumentException>(() => Write(new Dial { To = "t", From = null!, Headers = [new Header()] }));
    }

    [Fact]
    public void What_is_given_among_the_additional_properties_is_not_missing()
    {
        var dial = new Dial { To = "t", From = null! };
        dial.AdditionalProperties["from"] = Text.Element("null");

        Assert.Equal("""{"to":"t","from":null}""", Text.Write(dial));
    }

    [Fact]
    public void A_model_that_was_read_without_it_is_still_written_for_the_user()
    {
        var read = Text.Read<Dial>("""{"from":null,"limit":3}""");

        Assert.Equal("""{"to":null,"limit":3}""", JsonSerializer.Serialize(read));
        Assert.Throws<ArgumentException>(() => Text.Write(read));
    }

    [Fact]
    public void A_required_parameter_that_is_null_is_named()
    {
        var parameters = new ParameterWriter(new ApiRequest(new Operation("calls.list", HttpMethod.Get, "calls"), null));

        Assert.Equal("x", parameters.Required("from", "x"));
        Assert.Equal("The parameter 'from' of calls.list is required by the document, but is null.", Assert.Throws<ArgumentException>(() => parameters.Required<string>("from", null)).Message);
    }
}
