using System.Text.Json;
using Xunit;

namespace Telnyx.Runtime.Tests.Json;

public sealed class ClientStateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("hi", "aGk=")]
    [InlineData("Grüße 👋", "R3LDvMOfZSDwn5GL")]
    public void Text_goes_in_and_comes_out(string text, string base64)
    {
        ClientState state = text;
        var received = JsonSerializer.Deserialize<ClientState>($"\"{base64}\"")!;

        Assert.Equal(base64, state.Base64);
        Assert.Equal(text, received.Text);
        Assert.Equal(text, received.ToString());
        Assert.Equal($"\"{base64}\"", JsonSerializer.Serialize(state).Replace("\\u002B", "+", StringComparison.Ordinal));
        Assert.True(received == text);
        Assert.True(received.Equals(state));
        Assert.Equal(received.GetHashCode(), state.GetHashCode());
        Assert.False(received != state);
        Assert.False(received == text + "!");
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("aGk")]
    [InlineData("//8=")]
    [InlineData("12")]
    public void What_the_api_sends_is_kept_even_if_it_is_no_text(string wire)
    {
        var received = JsonSerializer.Deserialize<ClientState>($"\"{wire}\"")!;

        Assert.Null(received.Text);
        Assert.Equal(wire, received.Base64);
        Assert.Equal(wire, received.ToString());
        Assert.Equal($"\"{wire}\"", JsonSerializer.Serialize(received));
    }

    [Fact]
    public void Null_stays_null()
    {
        string? text = null;
        ClientState? state = text;

        Assert.Null(state);
        Assert.True(state == null);
        Assert.Null(JsonSerializer.Deserialize<ClientState>("null"));
    }

    [Fact]
    public void Base64_is_taken_as_it_is()
    {
        Assert.Equal("//8=", ClientState.FromBase64("//8=").Base64);
        Assert.Equal("hi", ClientState.FromBase64("aGk=").Text);
        Assert.Throws<FormatException>(() => ClientState.FromBase64("hi!"));
    }

    [Fact]
    public void Half_a_character_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ClientState.FromText("\ud83d"));
}
