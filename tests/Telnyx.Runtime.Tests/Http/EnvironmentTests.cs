using Telnyx.Http;

namespace Telnyx.Runtime.Tests.Http;

/// <summary>The environment belongs to the process: these tests run one after the other and put it back.</summary>
[Collection("Alone")]
public sealed class EnvironmentTests : IDisposable
{
    private static readonly string[] s_names = ["TELNYX_API_KEY", "TELNYX_BASE_URL"];
    private static readonly SdkMetadata s_metadata = new("https://api.telnyx.com/v2/");
    private readonly string?[] _before = [.. s_names.Select(Environment.GetEnvironmentVariable)];

    [Fact]
    public void Key_and_address_are_taken_from_it_unless_set()
    {
        Environment.SetEnvironmentVariable("TELNYX_API_KEY", "from-environment");
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", "http://localhost:9/x");

        var settings = ClientSettings.From(new(), s_metadata);
        var explicitly = ClientSettings.From(new() { ApiKey = "mine", BaseAddress = new Uri("https://a.example") }, s_metadata);

        Assert.Equal(("from-environment", "http://localhost:9/x/"), (settings.ApiKey, settings.Server.Text));
        Assert.Equal(("mine", "https://a.example/"), (explicitly.ApiKey, explicitly.Server.Text));
    }

    [Fact]
    public void What_is_wrong_there_is_refused_by_its_name()
    {
        Environment.SetEnvironmentVariable("TELNYX_API_KEY", null);
        Assert.Contains("TELNYX_API_KEY", Refuse(), StringComparison.Ordinal);

        Environment.SetEnvironmentVariable("TELNYX_API_KEY", "k");
        Environment.SetEnvironmentVariable("TELNYX_BASE_URL", "http://api.telnyx.com");
        Assert.StartsWith("TELNYX_BASE_URL", Refuse(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        for (var i = 0; i < s_names.Length; i++)
        {
            Environment.SetEnvironmentVariable(s_names[i], _before[i]);
        }
    }

    private static string Refuse() => Assert.Throws<ArgumentException>(() => ClientSettings.From(new(), s_metadata)).Message;
}

/// <summary>Nothing else runs beside these tests.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;
