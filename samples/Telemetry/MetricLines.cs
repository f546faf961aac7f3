using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Telemetry;

/// <summary>Prints each metric point: the sum of a counter, count and sum of a histogram.</summary>
internal sealed class MetricLines : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var value = metric.MetricType == MetricType.Histogram
                    ? FormattableString.Invariant($"count={point.GetHistogramCount()} sum={point.GetHistogramSum():F3} {metric.Unit}")
                    : FormattableString.Invariant($"sum={point.GetSumLong()}");
                var tags = new List<string>();
                foreach (var tag in point.Tags)
                {
                    tags.Add($"{tag.Key}={tag.Value}");
                }

                Console.WriteLine($"metric {metric.Name} {value} {string.Join(' ', tags)}");
            }
        }

        return ExportResult.Success;
    }
}
