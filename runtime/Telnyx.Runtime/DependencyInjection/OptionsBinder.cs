using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Telnyx;

/// <summary>Reads options from configuration, member by member: without reflection, so that trimming cannot break it.</summary>
internal static class OptionsBinder
{
    /// <exception cref="ArgumentException">A value is none of its kind. The message names it and does not repeat it.</exception>
    public static void Bind(TelnyxClientOptions options, IConfigurationSection? section)
    {
        if (section is null)
        {
            return;
        }

        options.ApiKey = section[nameof(options.ApiKey)] ?? options.ApiKey;
        options.PublicKey = section[nameof(options.PublicKey)] ?? options.PublicKey;
        options.BaseAddress = Read(section, nameof(options.BaseAddress), Address, "an absolute address") ?? options.BaseAddress;
        options.Timeout = Read(section, nameof(options.Timeout), Time, "a time, such as 00:01:00") ?? options.Timeout;
        options.TryTimeout = Read(section, nameof(options.TryTimeout), Time, "a time, such as 00:00:30") ?? options.TryTimeout;
        options.MaxRetries = Read(section, nameof(options.MaxRetries), Whole, "a whole number") ?? options.MaxRetries;
        options.MaxResponseBytes = Read(section, nameof(options.MaxResponseBytes), Whole, "a whole number") ?? options.MaxResponseBytes;
        Bind(options.ExtraHeaders, section.GetSection(nameof(options.ExtraHeaders)));
        Bind(options.ExtraQuery, section.GetSection(nameof(options.ExtraQuery)));
        Bind(options.Webhooks, section.GetSection(nameof(options.Webhooks)));
    }

    private static void Bind(IDictionary<string, string> target, IConfigurationSection section)
    {
        foreach (var entry in section.GetChildren())
        {
            target[entry.Key] = entry.Value ?? "";
        }
    }

    private static void Bind(WebhookOptions options, IConfigurationSection section)
    {
        options.Tolerance = Read(section, nameof(options.Tolerance), Time, "a time, such as 00:05:00") ?? options.Tolerance;
        options.MaxBodyLength = Read(section, nameof(options.MaxBodyLength), Whole, "a whole number") ?? options.MaxBodyLength;
        foreach (var key in section.GetSection(nameof(options.PublicKeys)).GetChildren())
        {
            options.PublicKeys.Add(key.Value ?? "");
        }
    }

    private static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null;

    private static TimeSpan? Time(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static T Read<T>(IConfigurationSection section, string name, Func<string, T> parse, string kind)
    {
        var text = section[name];
        return string.IsNullOrWhiteSpace(text)
            ? default!
            : parse(text) ?? throw new ArgumentException($"The setting {section.Path}:{name} must be {kind}.", name);
    }
}
