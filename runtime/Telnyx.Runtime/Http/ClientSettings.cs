using Microsoft.Extensions.Logging;
using Polly;

namespace Telnyx.Http;

/// <summary>The options of a client, completed from the environment, checked, and out of reach of later changes.</summary>
internal sealed class ClientSettings
{
    private const string KeyVariable = "TELNYX_API_KEY";
    private const string AddressVariable = "TELNYX_BASE_URL";

    private ClientSettings(string? apiKey, BaseAddress server, TelnyxClientOptions options, SdkMetadata metadata)
    {
        ApiKey = apiKey;
        Server = server;
        Timeout = CheckTimeout(options.Timeout, "TelnyxClientOptions.Timeout");
        TryTimeout = CheckTimeout(options.TryTimeout, "TelnyxClientOptions.TryTimeout");
        MaxRetries = CheckRetries(options.MaxRetries, nameof(TelnyxClientOptions));
        ConfigureResilience = options.ConfigureResilience;
        MaxResponseBytes = Math.Min(options.MaxResponseBytes, Array.MaxLength - 1);
        TimeProvider = options.TimeProvider;
        TokenProvider = options.TokenProvider;
        LoggerFactory = options.LoggerFactory;
        Metadata = metadata;
        ExtraHeaders = CheckHeaders(options.ExtraHeaders);
        ExtraQuery = CheckQuery(options.ExtraQuery);
    }

    /// <summary>The key; null when a provider gives it.</summary>
    public string? ApiKey { get; }

    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; }

    public ILoggerFactory? LoggerFactory { get; }

    public BaseAddress Server { get; }

    public TimeSpan Timeout { get; }

    public TimeSpan TryTimeout { get; }

    public int MaxRetries { get; }

    public Action<ResiliencePipelineBuilder<TelnyxResponse>>? ConfigureResilience { get; }

    public int MaxResponseBytes { get; }

    public TimeProvider TimeProvider { get; }

    public SdkMetadata Metadata { get; }

    public KeyValuePair<string, string>[] ExtraHeaders { get; }

    public KeyValuePair<string, string>[] ExtraQuery { get; }

    /// <exception cref="ArgumentException">An option is missing or cannot be right; the message says what to do and repeats no value.</exception>
    public static ClientSettings From(TelnyxClientOptions options, SdkMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(metadata);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        if (options.MaxResponseBytes <= 0)
        {
            throw new ArgumentException("TelnyxClientOptions.MaxResponseBytes must be above zero.", nameof(options));
        }

        // Whichever were taken, a tenant could be served with the key of another.
        if (options is { TokenProvider: not null, ApiKey: not null })
        {
            throw new ArgumentException("Set either TelnyxClientOptions.ApiKey or TelnyxClientOptions.TokenProvider, and the other one to null.", nameof(options));
        }

        return new ClientSettings(options.TokenProvider is null ? Key(options) : null, Address(options, metadata), options, metadata);
    }

    /// <exception cref="ArgumentException">The timeout is zero, negative, or longer than a timer can be.</exception>
    public static TimeSpan CheckTimeout(TimeSpan timeout, string name) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout.TotalMilliseconds < int.MaxValue)
            ? timeout
            : throw new ArgumentException($"{name} must be above zero and below 24 days, or Timeout.InfiniteTimeSpan.", nameof(timeout));

    /// <exception cref="ArgumentException">The number is negative or above ten.</exception>
    public static int CheckRetries(int retries, string owner) =>
        retries is >= 0 and <= 10 ? retries : throw new ArgumentException($"{owner}.MaxRetries must be from 0 to 10.", nameof(retries));

    private static KeyValuePair<string, string>[] CheckHeaders(IDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
        {
            HeaderText.CheckName(name);
            HeaderText.CheckValue(name, value);
        }

        return [.. headers];
    }

    private static KeyValuePair<string, string>[] CheckQuery(IDictionary<string, string> query)
    {
        foreach (var (name, value) in query)
        {
            UrlText.Escape(nameof(TelnyxClientOptions.ExtraQuery), name);
            UrlText.Escape(name, value);
        }

        return [.. query];
    }

    private static string Key(TelnyxClientOptions options)
    {
        var source = options.ApiKey is null ? KeyVariable : "TelnyxClientOptions.ApiKey";
        var key = (options.ApiKey ?? Environment.GetEnvironmentVariable(KeyVariable))?.Trim(' ');
        if (string.IsNullOrEmpty(key))
        {
            throw new ArgumentException(
                $"There is no API key. Set TelnyxClientOptions.ApiKey or the environment variable {KeyVariable}; keys are made in the Telnyx portal under API Keys.",
                nameof(options));
        }

        return HeaderText.CheckToken(key, source);
    }

    private static BaseAddress Address(TelnyxClientOptions options, SdkMetadata metadata)
    {
        if (options.BaseAddress is { } address)
        {
            return BaseAddress.Parse(address.OriginalString, "TelnyxClientOptions.BaseAddress", metadata.Server);
        }

        var variable = Environment.GetEnvironmentVariable(AddressVariable);
        return string.IsNullOrWhiteSpace(variable)
            ? BaseAddress.Parse(metadata.Server, "The server of the document", metadata.Server)
            : BaseAddress.Parse(variable.Trim(), AddressVariable, metadata.Server);
    }
}
