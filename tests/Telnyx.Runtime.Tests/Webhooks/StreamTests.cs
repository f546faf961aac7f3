using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bodies that are read from a stream.</summary>
public sealed class StreamTests
{
    [Theory, BadInput(106)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Chunks_of_any_size_and_no_seeking(int chunk)
    {
        var body = new string('x', 20_000);
        body = $$$"""{"data":{"id":"{{{body}}}"}}""";
        using var stream = new Trickle(System.Text.Encoding.UTF8.GetBytes(body), chunk);
        var result = await Incoming.Webhooks.UnwrapAsync(stream, Headers(body));
        Assert.Equal(20_000, result.Id!.Length);
    }

    [Fact, BadInput(106)]
    public async Task A_stream_that_was_read_already_is_an_empty_body()
    {
        using var stream = new MemoryStream(Incoming.Body);
        await Incoming.Webhooks.VerifyAsync(stream, Headers(Incoming.Text));
        var e = await Assert.ThrowsAsync<TelnyxWebhookException>(() => Incoming.Webhooks.VerifyAsync(stream, Headers(Incoming.Text)));
        Assert.Equal(SignatureMismatch, e.Reason);
    }

    [Fact, BadInput(104, 120)]
    public async Task A_body_above_the_limit_is_not_read_to_its_end()
    {
        foreach (var (length, accepted) in ((int, bool)[])[(5000, true), (5001, false), (1 << 20, false)])
        {
            var body = new string(' ', length);
            var webhooks = Incoming.Create(options => options.MaxBodyLength = 5000);
            using var stream = new Trickle(System.Text.Encoding.UTF8.GetBytes(body), 1000);
            var verification = webhooks.VerifyAsync(stream, Headers(body));
            if (accepted)
            {
                Assert.Equal(length, (await verification).Length);
            }
            else
            {
                var e = await Assert.ThrowsAsync<TelnyxWebhookException>(() => verification);
                Assert.Equal(BodyTooLong, e.Reason);
                Assert.InRange(stream.Taken, 5001, 6000);
            }
        }
    }

    [Fact, BadInput(120)]
    public async Task Nothing_is_read_when_the_headers_are_wrong()
    {
        using var stream = new Trickle(Incoming.Body, 10);
        var e = await Assert.ThrowsAsync<TelnyxWebhookException>(() => Incoming.Webhooks.UnwrapAsync(stream, static _ => ["x"]));
        Assert.Equal(MalformedSignature, e.Reason);
        Assert.Equal(0, stream.Taken);
    }

    private static Func<string, IEnumerable<string?>?> Headers(string body)
    {
        var headers = Incoming.Signer.Sign(body, DateTimeOffset.FromUnixTimeSeconds(Incoming.Now)).Headers;
        return name => [headers[name]];
    }

    /// <summary>A request body as it comes from the network: in pieces, once, forwards.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public int Taken { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Read(buffer.Span[..Math.Min(chunk, buffer.Length)]);
            Taken += read;
            return new(read);
        }
    }
}
