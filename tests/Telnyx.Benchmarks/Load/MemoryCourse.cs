using System.Globalization;

namespace Telnyx.Benchmarks.Load;

/// <summary>How much is alive after each garbage collection, looked at once a second.</summary>
internal sealed class MemoryCourse
{
    private readonly List<long> _heap = [];

    public void Sample()
    {
        lock (_heap)
        {
            _heap.Add(GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
        }
    }

    /// <summary>At five points of the course.</summary>
    public override string ToString()
    {
        lock (_heap)
        {
            return string.Join(", ", Enumerable.Range(0, 5).Select(part => Megabytes(_heap[part * (_heap.Count - 1) / 4]))) + " MB";
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("F0", CultureInfo.InvariantCulture);
}
