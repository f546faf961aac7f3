using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Telnyx.Benchmarks.Json;

/// <summary>Reading models, against System.Text.Json's generator on the same shapes.</summary>
public class ReadBenchmarks
{
    [BenchmarkCategory("a call"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public object? CallPlain() => JsonSerializer.Deserialize(Samples.Call, PlainJson.Default.PlainCall);

    [BenchmarkCategory("a call"), Benchmark(Description = "emitted")]
    public object CallEmitted() => Samples.Read<Call>(Samples.Call);

    [BenchmarkCategory("dial, 53 members"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public object? DialPlain() => JsonSerializer.Deserialize(Samples.Dial, PlainJson.Default.PlainCallRequest);

    [BenchmarkCategory("dial, 53 members"), Benchmark(Description = "emitted")]
    public object DialEmitted() => Samples.Read<CallRequest>(Samples.Dial);

    [BenchmarkCategory("page of 250 calls"), Benchmark(Baseline = true, Description = "System.Text.Json")]
    public object? PagePlain() => JsonSerializer.Deserialize(Samples.Page, PlainJson.Default.PlainPage);

    [BenchmarkCategory("page of 250 calls"), Benchmark(Description = "emitted")]
    public object PageEmitted() => Samples.ReadPage(Samples.Page);
}
