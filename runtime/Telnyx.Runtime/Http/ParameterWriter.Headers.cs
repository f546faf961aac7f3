using System.Globalization;
using Telnyx.Json;

namespace Telnyx.Http;

// Header parameters. Every value is checked: none can begin another header.
public sealed partial class ParameterWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value holds line breaks or is not ASCII.</exception>
    public void HeaderString(string name, string? value)
    {
        if (value is not null)
        {
            _request.AddHeader(name, value);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderBoolean(string name, bool? value) => HeaderString(name, Text(value));

    /// <summary>Writes an integer of 32 bits.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderInt32(string name, int? value) => HeaderString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an integer of 64 bits.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderInt64(string name, long? value) => HeaderString(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public void HeaderDouble(string name, double? value) => HeaderString(name, value is { } number ? UrlText.Number(name, number) : null);

    /// <summary>Writes a point in time as ISO 8601 in UTC.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderDateTime(string name, DateTimeOffset? value) => HeaderString(name, value is { } time ? UrlText.Time(time) : null);

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderDate(string name, DateOnly? value) => HeaderString(name, value is { } date ? UrlText.Date(date) : null);

    /// <summary>Writes an enum value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    public void HeaderEnum<T>(string name, OpenEnum<T>? value)
        where T : OpenEnum<T>, IOpenEnum<T> =>
        HeaderString(name, value?.Value);

    /// <summary>Writes a list of strings, separated by commas.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The values.</param>
    public void HeaderStrings(string name, IReadOnlyList<string>? value) => HeaderString(name, value is null ? null : string.Join(',', value));
}
