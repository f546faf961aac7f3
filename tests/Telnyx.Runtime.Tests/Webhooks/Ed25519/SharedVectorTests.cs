using System.Text;
using System.Text.Json;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Runtime.Tests;

/// <summary>Every published vector set gets libsodium's answer.</summary>
public sealed class SharedVectorTests(ITestOutputHelper output)
{
    [SharedFactsFact]
    public void Wycheproof_current_set() => CompareWycheproof("wycheproof_v1_ed25519_test.json", "publicKey", 151);

    [SharedFactsFact]
    public void Wycheproof_older_set() => CompareWycheproof("wycheproof_google_eddsa_test.json", "key", 145);

    [SharedFactsFact]
    public void Rfc_8032()
    {
        var answers = VectorAnswers.Of("rfc8032");
        foreach (var test in SharedFacts.Json("ed25519/rfc8032_7_1.json").EnumerateArray())
        {
            var ours = VectorAnswers.Verify(Text(test, "publicKey"), Text(test, "message"), Text(test, "signature"));
            answers.Compare(Text(test, "name"), ours);
        }

        output.WriteLine(answers.AssertAllEqual(5));
    }

    [SharedFactsFact]
    public void Twelve_edge_cases_of_speccheck()
    {
        var answers = VectorAnswers.Of("speccheck");
        var number = 0;
        foreach (var test in SharedFacts.Json("ed25519/speccheck_cases.json").EnumerateArray())
        {
            answers.Compare($"{number++}", VectorAnswers.Verify(Text(test, "pub_key"), Text(test, "message"), Text(test, "signature")));
        }

        output.WriteLine(answers.AssertAllEqual(12));
    }

    [SharedFactsFact]
    public void Low_order_and_non_canonical_points_of_cctv()
    {
        var answers = VectorAnswers.Of("cctv");
        foreach (var test in SharedFacts.Json("ed25519/cctv_ed25519vectors.json").EnumerateArray())
        {
            var message = Convert.ToHexString(Encoding.UTF8.GetBytes(Text(test, "msg")));
            var ours = VectorAnswers.Verify(Text(test, "key"), message, Text(test, "sig"));
            answers.Compare($"{test.GetProperty("number").GetInt32()}", ours);
        }

        output.WriteLine(answers.AssertAllEqual(914));
    }

    [SharedFactsFact]
    public void Reference_signatures_and_the_same_with_one_bit_flipped()
    {
        var answers = VectorAnswers.Of("sign.input");
        var number = 0;
        foreach (var line in File.ReadLines(SharedFacts.PathOf("ed25519/sign.input")))
        {
            var parts = line.Split(':');
            byte[] key = Convert.FromHexString(parts[1]), message = Convert.FromHexString(parts[2]);
            var signature = Convert.FromHexString(parts[3])[..64];
            answers.Compare($"{++number}", VectorAnswers.Verify(key, message, signature));

            var bit = number % 512;
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(VectorAnswers.Verify(key, message, signature));
        }

        output.WriteLine(answers.AssertAllEqual(1024));
    }

    private void CompareWycheproof(string file, string keyMember, int count)
    {
        var answers = VectorAnswers.Of(file);
        foreach (var group in SharedFacts.Json($"ed25519/{file}").GetProperty("testGroups").EnumerateArray())
        {
            var key = Text(group.GetProperty(keyMember), "pk");
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var ours = VectorAnswers.Verify(key, Text(test, "msg"), Text(test, "sig"));
                answers.Compare($"{test.GetProperty("tcId").GetInt32()}", ours);
                Assert.Equal(Text(test, "result") == "valid", ours);
            }
        }

        output.WriteLine(answers.AssertAllEqual(count));
    }

    private static string Text(JsonElement item, string member) => item.GetProperty(member).GetString()!;
}
