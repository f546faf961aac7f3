using Telnyx.Testing;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>Keys from TELNYX_PUBLIC_KEY.</summary>
[Collection("Environment")]
public sealed class EnvironmentKeyTests : IDisposable
{
    private const string Variable = "TELNYX_PUBLIC_KEY";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, _before);

    [Fact, BadInput(60)]
    public void One_key_with_a_line_end()
    {
        Environment.SetEnvironmentVariable(Variable, Incoming.Signer.PublicKey + "\r\n");
        Create().Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
    }

    [Fact, BadInput(64)]
    public void Two_keys()
    {
        Environment.SetEnvironmentVariable(Variable, $"{WebhookSigner.Create().PublicKey}, {Incoming.Signer.PublicKey}");
        Create().Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp);
    }

    [Fact]
    public void A_wrong_key_names_the_variable()
    {
        Environment.SetEnvironmentVariable(Variable, "whsec_abc");
        Assert.Equal(Variable, Assert.Throws<ArgumentException>(Create).ParamName);
    }

    [Fact, BadInput(56)]
    public void An_empty_variable_is_no_key()
    {
        Environment.SetEnvironmentVariable(Variable, " ");
        Assert.Throws<InvalidOperationException>(() => Create().Verify(Incoming.Body, Incoming.Signature, Incoming.Timestamp));
    }

    [Fact, BadInput(56)]
    public void No_key_is_said_at_the_first_webhook_and_what_to_set()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        var webhooks = Create();
        var e = Assert.Throws<InvalidOperationException>(() => webhooks.Unwrap(Incoming.Body, null, null));
        Assert.Contains(Variable, e.Message, StringComparison.Ordinal);
    }

    private static Webhooks Create() => new(new WebhookOptions { TimeProvider = new FixedTime(Incoming.Now) });
}
