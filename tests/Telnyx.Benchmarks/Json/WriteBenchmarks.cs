using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Telnyx.Json;

namespace Telnyx.Benchmarks.Json;

/// <summary>Writing models to an array of bytes, against System.Text.Json's generator on the same shapes.</summary>
public class WriteBenchmarks
{
    private readonly Call _call = Samples.Read<Call>(Samples.Call);
    private readonly PlainCall _plainCall = JsonSerializer.Deserialize(Samples.Call, PlainJson.Default.PlainCall)!;
    private readonly CallRequest _dial = Samples.Read<CallRequest>(Samples.Dial);
    private readonly PlainCallRequest _plainDial = JsonSerializer.Deserialize(Samples.Dial, PlainJson.Default.PlainCallRequest)!;
    private readonly IReadOnlyList<ActiveCall> _page = Samples.ReadPage(Samples.Page);
    private readonly List<PlainActiveCall> _plainPage = JsonSerializer.Deserialize(Samples.Page, PlainJson.Default.PlainPage)!.Data!;

    [BenchmarkCategory("a call"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public byte[] CallPlain() => JsonSerializer.SerializeToUtf8Bytes(_plainCall, PlainJson.Default.PlainCall);

    [BenchmarkCategory("a call"), Benchmark(Description = "emitted")]
    public byte[] CallEmitted() => JsonText.Bytes(_call);

    [BenchmarkCategory("dial, 53 members"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public byte[] DialPlain() => JsonSerializer.SerializeToUtf8Bytes(_plainDial, PlainJson.Default.PlainCallRequest);

    [BenchmarkCategory("dial, 53 members"), Benchmark(Description = "emitted")]
    public byte[] DialEmitted() => JsonText.Bytes(_dial);

    [BenchmarkCategory("list of 250 calls"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public byte[] PagePlain() => JsonSerializer.SerializeToUtf8Bytes(_plainPage, PlainJson.Default.ListPlainActiveCall);

    [BenchmarkCategory("list of 250 calls"), Benchmark(Description = "emitted")]
    public byte[] PageEmitted() => JsonText.Bytes(_page, static (json, calls) => json.ModelsValue(calls));
}
