namespace Telnyx.Runtime.Tests.Faults;

public sealed class RedirectFaultTests
{
    [Theory]
    [Fault(55, 56)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public Task A_redirect_to_another_origin_carries_nothing_there(int status) =>
        RefuseAsync(status, static elsewhere => $"http://{elsewhere.EndPoint}/x");

    [Theory]
    [Fault(57, 58, 60)]
    [InlineData("http://example.com/x")]
    [InlineData("https://127.0.0.1:1/x")]
    [InlineData("//other.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[broken")]
    [InlineData("\u0001")]
    [InlineData("")]
    [InlineData(null)]
    public Task Wherever_it_points_it_is_a_failure_with_its_status(string? location) => RefuseAsync(302, _ => location);

    [Fact]
    [Fault(59)]
    public Task A_loop_is_not_entered() => RefuseAsync(302, static _ => "/v2/headers");

    private static async Task RefuseAsync(int status, Func<FaultServer, string?> location)
    {
        using var elsewhere = FaultServer.Polite(FaultServer.Ok("{}"));
        var headers = location(elsewhere) is { } text ? new[] { $"Location: {text}" } : [];
        using var server = FaultServer.Polite(FaultServer.Response($"{status} Moved", "", headers));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<TelnyxApiException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal((status, 1, 1, 0), ((int)failure.StatusCode, failure.Attempts, server.Requests.Count, elsewhere.Connections));
    }
}
