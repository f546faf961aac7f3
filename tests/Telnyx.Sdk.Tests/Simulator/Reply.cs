using System.Text.Json;

namespace Telnyx.Sdk.Tests.Simulator;

/// <summary>An answer of the simulator.</summary>
internal sealed record Reply(int Status, JsonElement Json)
{
    public JsonElement Data => Json.GetProperty("data");

    /// <summary>The text of a member of <c>data</c>.</summary>
    public string this[string member] => Data.GetProperty(member).ToString();

    public Reply Ok()
    {
        Assert.True(Status is 200 or 201, $"{Status}: {Json}");
        return this;
    }

    /// <summary>Asserts an error, by status, code and JSON pointer.</summary>
    public void Refused(int status, string code, string? pointer = null)
    {
        Assert.Equal(status, Status);
        var error = Json.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("title").GetString()!);
        Assert.NotEmpty(error.GetProperty("detail").GetString()!);
        Assert.Equal(pointer, error.TryGetProperty("source", out var source) ? source.GetProperty("pointer").GetString() : null);
    }
}
