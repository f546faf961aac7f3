using System.Text.Json;

namespace Telnyx.Json;

/// <summary>What only few models hold: unknown members, and the members that were set to null.</summary>
internal sealed class ModelExtras
{
    private const int BitsPerWord = 64;

    private ulong _nulls;
    private ulong[]? _moreNulls;

    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public bool HasNulls => _nulls != 0 || _moreNulls is not null;

    public bool IsNull(int member)
    {
        var word = member / BitsPerWord;
        var bits = word == 0 ? _nulls : word <= _moreNulls?.Length ? _moreNulls[word - 1] : 0;
        return (bits & Bit(member)) != 0;
    }

    public void SetNull(int member, bool isNull)
    {
        var word = member / BitsPerWord;
        if (word > (_moreNulls?.Length ?? 0))
        {
            if (!isNull)
            {
                return;
            }

            Array.Resize(ref _moreNulls, word);
        }

        ref var bits = ref word == 0 ? ref _nulls : ref _moreNulls![word - 1];
        bits = isNull ? bits | Bit(member) : bits & ~Bit(member);
    }

    private static ulong Bit(int member) => 1UL << (member % BitsPerWord);
}
