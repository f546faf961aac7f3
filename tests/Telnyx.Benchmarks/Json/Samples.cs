using System.Text;
using System.Text.Json;
using Telnyx.Http;
using Telnyx.Json;

namespace Telnyx.Benchmarks.Json;

/// <summary>The documents that are read and written.</summary>
internal static class Samples
{
    private static readonly Paging s_paging = new("data", PagingStyle.Cursor, "page[after]", "meta.cursors.after");

    /// <summary>A call: nine members.</summary>
    public static byte[] Call { get; } = """
        {"record_type":"call","call_session_id":"5b1f5f7c-8a4d-11ef-a7e2-02420aef1d6b","call_leg_id":"5b1f6c2e-8a4d-11ef-9c3b-02420aef1d6b",
        "call_control_id":"v3:Zk8Qp3xWm1Lr7TnYb5Vd2HsCfGj9KaEu0oXiRtNwSq","is_alive":true,"client_state":"b3JkZXItNDcxMQ==","call_duration":12,
        "start_time":"2025-03-14T09:26:50.112Z","end_time":"2025-03-14T09:27:02.112Z"}
        """u8.ToArray();

    /// <summary>The same, as a response has it.</summary>
    public static byte[] CallResponse { get; } = [.. "{\"data\":"u8, .. Call, .. "}"u8];

    /// <summary>What the API answers to a command.</summary>
    public static byte[] CommandResponse { get; } = """{"data":{"result":"ok"}}"""u8.ToArray();

    /// <summary>A request to dial with all 53 members, without white space.</summary>
    public static byte[] Dial { get; } = Compact(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Json", "dial.json")));

    /// <summary>A page of 250 active calls.</summary>
    public static byte[] Page { get; } = Encoding.UTF8.GetBytes(
        $$$"""{"data":[{{{string.Join(',', Enumerable.Range(0, 250).Select(ActiveCall))}}}],"meta":{"total_items":4200,"cursors":{"after":"Y3Vyc29yLTI=","before":null} } }""");

    /// <summary>A webhook of 1.5 KB: an answered call with many SIP headers.</summary>
    public static byte[] Webhook { get; } = Encoding.UTF8.GetBytes($$$"""
        {"data":{"record_type":"event","event_type":"call.answered","id":"e2e4c4b9-00d7-5634-b46a-38fb588184b1","occurred_at":"2025-03-14T09:26:53.589Z",
        "payload":{"call_control_id":"v3:Zk8Qp3xWm1Lr7TnYb5Vd2HsCfGj9KaEu0oXiRtNwSq","connection_id":"1684641123236054244","call_leg_id":"5b1f6c2e-8a4d-11ef-9c3b-02420aef1d6b",
        "call_session_id":"5b1f5f7c-8a4d-11ef-a7e2-02420aef1d6b","client_state":"b3JkZXItNDcxMQ==","custom_headers":[{{{Headers("X-Order-Id", 6)}}}],
        "sip_headers":[{{{Headers("User-to-User", 5)}}}],"from":"+13125550100","to":"+13125550142","start_time":"2025-03-14T09:26:50.112Z",
        "state":"answered","tags":["sales","berlin"]}},"meta":{"attempt":1,"delivered_to":"https://app.example.com/webhooks"}}
        """);

    /// <summary>Reads a page as a list method does.</summary>
    public static IReadOnlyList<ActiveCall> ReadPage(byte[] page) => JsonDocumentReader.Read(
        page, static (ref ModelReader json) => PageReader.Read(ref json, s_paging, new PageMeta(), ModelRead<ActiveCall>.Instance));

    /// <summary>Reads a model as a response is read.</summary>
    public static T Read<T>(byte[] utf8)
        where T : IJsonModel<T> =>
        JsonDocumentReader.Read(utf8, ModelRead<T>.Instance);

    private static string ActiveCall(int i) => $$"""
        {"record_type":"call","call_session_id":"5b1f5f7c-8a4d-11ef-a7e2-{{i:D12}}","call_leg_id":"5b1f6c2e-8a4d-11ef-9c3b-{{i:D12}}","call_control_id":"v3:Zk8Qp3xWm1Lr7TnYb5Vd2HsCfGj9KaEu0oXiR{{i:D5}}","client_state":"b3JkZXItNDcxMQ==","call_duration":{{i}}}
        """;

    private static string Headers(string name, int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"{{name}}-{{i}}","value":"6f726465722d3437313{{i}};encoding=hex"}"""));

    private static byte[] Compact(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.SerializeToUtf8Bytes(document.RootElement);
    }
}
