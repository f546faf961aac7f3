using System.Text;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

public sealed class CommandIdTests
{
    [Fact]
    public void It_is_filled_in_where_the_caller_left_it_out_and_the_object_stays_as_it_is()
    {
        var dial = new Dial { To = "t", From = "f", Tags = new Dictionary<string, string> { ["a"] = "b" } };

        Assert.Equal("""{"to":"t","from":"f","tags":{"a":"b"},"command_id":"id"}""", Bytes(dial));
        Assert.Null(dial.CommandId);
        Assert.Equal("""{"to":"t","from":"f","tags":{"a":"b"}}""", Text.Write(dial));
    }

    [Fact]
    public void The_callers_own_is_never_replaced()
    {
        Assert.Equal("""{"to":"t","from":"f","command_id":"mine"}""", Bytes(new Dial { To = "t", From = "f", CommandId = "mine" }));

        var dial = new Dial { To = "t", From = "f" };
        dial.AdditionalProperties["command_id"] = Text.Element("\"extra\"");
        Assert.Equal("""{"to":"t","from":"f","command_id":"extra"}""", Bytes(dial));
    }

    [Fact]
    public void A_body_that_does_not_know_it_gets_it_too()
    {
        Assert.Equal("""{"command_id":"id"}""", Bytes(null));
        Assert.Equal("""{"name":"a","command_id":"id"}""", Bytes(new Header { Name = "a" }));
    }

    [Fact]
    public void Only_the_outermost_model_gets_it()
    {
        var nested = new Nested { Inner = new Nested(), Items = [new Nested()] };

        Assert.Equal("""{"inner":{},"items":[{}],"command_id":"id"}""", Bytes(nested));
    }

    private static string Bytes(TelnyxModel? model) => Encoding.UTF8.GetString(JsonText.Bytes(model, new CommandIdFill("id")));
}
