using System.Text;
using System.Text.Json;
using Telnyx.Json;
using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Json;

/// <summary>
/// Documents of our own in the three groups of the known suite of JSON parsers: to be accepted, to be refused, and neither, where only
/// a crash would be wrong.
/// </summary>
public sealed class GrammarTests
{
    private static readonly string[] s_right =
    [
        "0", "-0", "1", "-1", "10", "0.1", "-0.0", "1e2", "1E2", "1e+2", "1E-2", "1.5e3", "0e1", "123456789012345678901234567890",
        "1e-400", "true", "false", "null",
        "\"\"", "\" \"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\u0061\"",
        "\"\\u00E9\"", "\"\\ud83d\\ude00\"",
        "\"\\uD83D\\uDE00\"", "\"\\uffff\"", "\"é\"", "\"😀\"", "\"\u2028\u2029\"", "\"\u007f\"", "\"/*\"", "\"//\"",
        "[]", "[ ]", "[[]]", "[1]", "[1,2]", "[ 1 , 2 ]", "[null]", "[[],{}]", "[\n]", "[\t\r\n 1]", "[\"a\",1,true,null,{}]",
        "{}", "{ }", "{\"\":1}", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":1,\"a\":2}", "{\"a\\u0062\":1}",
        "{\"é\":1}", "{\"a\" : 1}", "{\"data\":1}",
    ];

    private static readonly string[] s_wrong =
    [
        "", " ", "-", "+1", "01", "-01", "00", "1.", ".1", "-.1", "1e", "1e+", "1.e1", "1e1.5", "0x1", "1_000", "1 2", "1a", "--1",
        "+", "Infinity", "-Infinity", "NaN", "nan",
        "１", "∞", "True", "TRUE", "tru", "truee", "nul", "nulll", "None", "undefined", "\"", "\"a", "'a'", "a", "\"a\"\"b\"", "\"\\\"",
        "\"\\a\"", "\"\\x41\"",
        "\"\\'\"", "\"\\0\"", "\"\\u\"", "\"\\u00\"", "\"\\u00g0\"", "\"\\U0061\"", "\"\n\"", "\"\t\"", "\"\0\"", "\"\u001f\"", "`a`",
        "[", "]", "[1", "1]", "[,]", "[1,]",
        "[,1]", "[1,,2]", "[1 2]", "[1;2]", "(1)", "[1}", "[\"a\":1]", "[[]", "[]]", "[1,", "{", "}", "{,}", "{\"a\"}", "{\"a\":}",
        "{:1}", "{a:1}", "{'a':1}", "{1:1}",
        "{\"a\":1,}", "{\"a\":1,,\"b\":2}", "{\"a\"=1}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1]", "{\"a\":1 \"b\":2}",
        "{\"a\":1;\"b\":2}", "{\"a\":1", "{null:1}", "{\"a\":1}}",
        "/**/1", "1//", "[1/**/]", "#", "<a/>", "\uFEFF1", "\u00a01", "\u20281", "\u00a0", "\f1", "\v1", "\b1", "*", "@", "~", "\\",
        "\\u0031", "...",
    ];

    private static readonly string[] s_either =
    [
        "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0061\"", "\"\\udc00\\ud800\"", "\"\\ud800\\ud800\"", "1e400", "-1e400",
        "1e99999999999", "0.4e0069999999999999",
        "{\"\\ud800\":1}", "[\"\\udfff\"]", "\"\\uDADA\"", "100000000000000000000000000000000000000000000000000",
        "{\"a\":{\"\\udead\":[]}}",
    ];

    [Fact]
    [Fault(95)]
    public void What_is_right_is_accepted_and_kept()
    {
        foreach (var json in s_right)
        {
            var model = Text.Read<Header>($$"""{"x":{{json}}}""");

            Assert.True(JsonElement.DeepEquals(Text.Element(json), model.AdditionalProperties["x"]), json);
        }
    }

    [Fact]
    [Fault(95)]
    public void What_is_wrong_is_refused_wherever_it_stands()
    {
        foreach (var json in s_wrong)
        {
            foreach (var document in new[] { $$"""{"x":{{json}}}""", $$"""{"x":[{{(json.Trim().Length == 0 ? "," : json)}}]}""", $$"""{"name":{{json}}}""" })
            {
                // A list of what would be two values is a list.
                if (!IsJson(document))
                {
                    Refuse(Encoding.UTF8.GetBytes(document));
                }
            }

            Refuse(Encoding.UTF8.GetBytes($$"""{"x":{{json}}}"""));
        }
    }

    [Fact]
    [Fault(91, 95)]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[][] texts = [[0xFF], [0xC0, 0xAF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0xBF, 0xBF, 0xBF], [0x80], [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF]];
        foreach (var text in texts)
        {
            Refuse([.. "{\"name\":\""u8, .. text, .. "\"}"u8]);
            Refuse([.. "{\"x\":"u8, .. text, .. "}"u8]);
            Refuse([.. text, .. "{}"u8]);
        }
    }

    [Fact]
    [Fault(95)]
    public void What_is_neither_is_read_or_refused()
    {
        foreach (var json in s_either)
        {
            foreach (var document in new[] { $$"""{"x":{{json}}}""", $$"""{"name":{{json}}}""" })
            {
                var failure = Record.Exception(() => Text.Write(Text.Read<Header>(document)));
                Assert.True(failure is null or TelnyxSerializationException, $"{document}: {failure}");
            }
        }
    }

    private static void Refuse(byte[] document) => Assert.Throws<TelnyxSerializationException>(
        () => JsonDocumentReader.Read(document, ModelRead<Header>.Instance));

    private static bool IsJson(string document)
    {
        try
        {
            JsonDocument.Parse(document).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
