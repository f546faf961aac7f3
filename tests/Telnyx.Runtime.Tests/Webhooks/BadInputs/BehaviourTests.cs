using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Telnyx.Json;
using Xunit;
using static Telnyx.WebhookFailureReason;

namespace Telnyx.Runtime.Tests;

/// <summary>Bad inputs 111 to 120: how the whole behaves.</summary>
public sealed class BehaviourTests
{
    [Fact, BadInput(111, 112)]
    public void Deliveries_are_repeated_and_carry_the_id_to_recognise_them()
    {
        var first = Incoming.Webhooks.Unwrap(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        var replay = Incoming.Webhooks.Unwrap(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        var again = Incoming.Webhooks.Unwrap(Incoming.Body, Incoming.Signer.Sign(Incoming.Body, "1700000030").Headers);
        Assert.All([first, replay, again], e => Assert.Equal("e-1", e.Id));
    }

    [Fact, BadInput(113)]
    public void Many_threads_on_one_instance()
    {
        var webhooks = Incoming.Create();
        var other = Incoming.Signer.Sign("{}"u8, Incoming.Timestamp).Signature;
        Parallel.For(0, 500, i =>
        {
            if (i % 2 == 0)
            {
                Assert.Equal("e-1", webhooks.Unwrap(Incoming.Body, Incoming.Signature, Incoming.Timestamp).Id);
            }
            else
            {
                Incoming.Refuses(SignatureMismatch, Incoming.Body, other, Incoming.Timestamp, webhooks);
            }
        });
    }

    // An instance holds nothing that could be disposed; cancellation exists where a stream is read.
    [Fact, BadInput(114)]
    public async Task A_cancelled_token()
    {
        using var stream = new MemoryStream(Incoming.Body);
        var headers = Incoming.Signer.Sign(Incoming.Body, Incoming.Timestamp).Headers;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Incoming.Webhooks.UnwrapAsync(stream, name => [headers[name]], new CancellationToken(canceled: true)));
    }

    [Fact, BadInput(115, 116, 118)]
    public void Any_arguments_at_all_raise_the_one_exception_only()
    {
        Prop.ForAll<byte[], string?, string?>((body, signature, timestamp) => OnlyOurs(body, signature, timestamp))
            .QuickCheckThrowOnFailure();
        Prop.ForAll<byte[]>(body => OnlyOurs(body, Incoming.Signer.Sign(body, Incoming.Timestamp).Signature, Incoming.Timestamp))
            .QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(text => OnlyOurs(
            Incoming.Body,
            text + Incoming.Signature[Math.Min(text?.Length ?? 0, Incoming.Signature.Length)..],
            Incoming.Timestamp)).QuickCheckThrowOnFailure();
    }

    [Fact, BadInput(115, 118)]
    public void Any_damage_to_a_signed_document_raises_the_one_exception_only()
    {
        var random = new Random(118);
        for (var i = 0; i < 3000; i++)
        {
            byte[] body = [.. Incoming.Body];
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            Assert.True(OnlyOurs(body, Incoming.Signer.Sign(body, Incoming.Timestamp).Signature, Incoming.Timestamp));
        }
    }

    [Fact, BadInput(117)]
    public void Nothing_is_parsed_before_it_is_verified()
    {
        var parsed = 0;
        var webhooks = Incoming.Create(reader: (string? _, string? _, ref ModelReader _) =>
        {
            parsed++;
            return null;
        });
        Assert.Throws<TelnyxWebhookException>(() => webhooks.Unwrap("{\"data\":{}}", Incoming.Signature, Incoming.Timestamp));
        Assert.Equal(0, parsed);
        webhooks.Unwrap(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
        Assert.Equal(1, parsed);
    }

    // Everything is wrong at once; then the first fault is put right, and so on.
    [Fact, BadInput(119)]
    public void The_order_of_the_reasons()
    {
        foreach (var body in (byte[][])[[], [0xff], Encoding.UTF8.GetBytes("{}"), new byte[100_000]])
        {
            Incoming.Refuses(MissingSignature, body, null, null);
            Incoming.Refuses(MissingSignature, body, null, "x");
            Incoming.Refuses(MissingTimestamp, body, "x", null);
            Incoming.Refuses(MalformedSignature, body, "x", "x");
            Incoming.Refuses(MalformedTimestamp, body, Incoming.Signature, "x");
            Incoming.Refuses(TimestampOutsideTolerance, body, Incoming.Signature, "1600000000");
            Incoming.Refuses(SignatureMismatch, body, Incoming.Signature, Incoming.Timestamp);
        }
    }

    [Fact, BadInput(120)]
    public void Refusing_long_headers_does_not_hash_the_body()
    {
        var asked = new CountingVerifier();
        var webhooks = Incoming.Create(options => options.CreateVerifier = _ => asked);
        Incoming.Refuses(MalformedSignature, Incoming.Body, new string('A', 1 << 20), Incoming.Timestamp, webhooks);
        Incoming.Refuses(MalformedTimestamp, Incoming.Body, Incoming.Signature, new string('1', 1 << 20), webhooks);
        Incoming.Refuses(TimestampOutsideTolerance, Incoming.Body, Incoming.Signature, "1600000000", webhooks);
        Assert.Equal(0, asked.Count);
        Incoming.Refuses(SignatureMismatch, Incoming.Body, Incoming.Signature, Incoming.Timestamp, webhooks);
        Assert.Equal(2, asked.Count);
    }

    private static bool OnlyOurs(byte[] body, string? signature, string? timestamp)
    {
        try
        {
            Incoming.Webhooks.Unwrap(body, signature, timestamp);
        }
        catch (TelnyxWebhookException e)
        {
            Incoming.AssertNoEcho(e, signature, timestamp, Encoding.UTF8.GetString(body));
        }

        return true;
    }

    private sealed class CountingVerifier : IWebhookSignatureVerifier
    {
        public int Count { get; private set; }

        public bool Verify(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> signature)
        {
            Count++;
            return false;
        }
    }
}
