namespace Telnyx.AspNetCore.Tests.Webhooks;

public sealed class ClientStateTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("hi", "aGk=")]
    [InlineData("Grüße 👋", "R3LDvMOfZSDwn5GL")]
    public void Text_goes_in_and_comes_out(string text, string clientState)
    {
        Assert.Equal(clientState, ClientStateText.Encode(text));
        Assert.True(ClientStateText.TryDecode(clientState, out var again));
        Assert.Equal(text, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not base64!")]
    [InlineData("aGk")]
    [InlineData("//8=")]
    public void What_is_no_text_is_told(string? clientState) => Assert.False(ClientStateText.TryDecode(clientState, out _));
}
