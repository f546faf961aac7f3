using System.Text;

namespace Telnyx.Json;

/// <summary>The known values of an open enum, made once and found by their bytes.</summary>
internal static class OpenEnumValues<T>
    where T : class, IOpenEnum<T>
{
    // Longer texts are no known value of anything.
    private const int MaxLength = 256;

    public static readonly T[] All;
    public static readonly IReadOnlyList<T> ReadOnly;

    private static readonly NameTable s_names = new(T.Names);

    static OpenEnumValues()
    {
        All = new T[s_names.Count];
        for (var i = 0; i < All.Length; i++)
        {
            All[i] = T.Create(Encoding.UTF8.GetString(s_names[i]));
        }

        ReadOnly = Array.AsReadOnly(All);
    }

    /// <summary>The known value with that text, or null. Allocates nothing.</summary>
    public static T? Find(ReadOnlySpan<byte> value)
    {
        var index = s_names.Find(value);
        return index < 0 ? null : All[index];
    }

    /// <summary>The known value with that text, or null. Allocates nothing.</summary>
    public static T? Find(string value)
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.UTF8.TryGetBytes(value, utf8, out var length) ? Find(utf8[..length]) : null;
    }
}
