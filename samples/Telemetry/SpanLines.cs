using System.Diagnostics;
using OpenTelemetry;

namespace Telemetry;

/// <summary>Prints each span with its tags, and its events below.</summary>
internal sealed class SpanLines : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            Console.WriteLine($"span {span.DisplayName} {span.Status} {Text(span.TagObjects)}");
            foreach (var item in span.Events)
            {
                Console.WriteLine($"  event {item.Name} {Text(item.Tags)}");
            }
        }

        return ExportResult.Success;
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
