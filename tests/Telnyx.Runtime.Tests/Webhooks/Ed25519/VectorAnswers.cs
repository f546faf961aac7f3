using Telnyx.Cryptography;
using Xunit;

namespace Telnyx.Runtime.Tests;

/// <summary>libsodium's recorded answers to the vectors of one set, and the comparison with ours.</summary>
internal sealed class VectorAnswers
{
    private readonly string _set;
    private readonly Dictionary<string, bool> _answers = [];
    private readonly List<string> _differences = [];
    private int _compared;

    private VectorAnswers(string set)
    {
        _set = set;
        foreach (var item in SharedFacts.Json("ed25519/answers_by_library.json").EnumerateArray())
        {
            if (item.GetProperty("set").GetString() == set)
            {
                var answers = item.GetProperty("answers");
                var debian = answers.GetProperty("libsodium-debian 1.0.18").GetBoolean();
                Assert.Equal(debian, answers.GetProperty("libsodium-src 1.0.22").GetBoolean());
                _answers.Add(item.GetProperty("id").GetString()!, debian);
            }
        }
    }

    public static VectorAnswers Of(string set) => new(set);

    public static bool Verify(string key, string message, string signature) =>
        Verify(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature));

    public static bool Verify(byte[] key, byte[] message, byte[] signature)
    {
        var half = message.Length / 2;
        return Ed25519PublicKey.TryCreate(key)?.Verify(message.AsSpan(0, half), message.AsSpan(half), signature) ?? false;
    }

    public void Compare(string id, bool ours)
    {
        _compared++;
        if (_answers[id] != ours)
        {
            _differences.Add($"{id}: libsodium {_answers[id]}, here {ours}");
        }
    }

    /// <summary>Fails unless all answers of the set were compared and are the same; tells the figures.</summary>
    public string AssertAllEqual(int count)
    {
        Assert.Empty(_differences);
        Assert.Equal(count, _compared);
        Assert.Equal(count, _answers.Count);
        return $"{_set}: {_compared} vectors, {_answers.Values.Count(static accepted => accepted)} of them valid, {_differences.Count} differences to libsodium";
    }
}
