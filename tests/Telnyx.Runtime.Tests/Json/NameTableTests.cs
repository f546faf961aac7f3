using System.Text;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Json;

public sealed class NameTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(53)]
    [InlineData(1000)]
    public void Every_name_is_found_and_no_other(int count)
    {
        // Much alike on purpose: same ends, same lengths.
        var names = Enumerable.Range(0, count).Select(i => $"member_{i:0000}_of_model").ToArray();
        var table = new NameTable(Encoding.UTF8.GetBytes(string.Join('\n', names)));

        Assert.Equal(count, table.Count);
        for (var i = 0; i < count; i++)
        {
            var name = Encoding.UTF8.GetBytes(names[i]);
            Assert.Equal(i, table.Find(name));
            Assert.Equal(i, table.Find(name, expected: i));
            Assert.Equal(i, table.Find(name, expected: i + 1));
            Assert.Equal(-1, table.Find(name.AsSpan(1)));
        }

        Assert.Equal(-1, table.Find(""u8, expected: 0));
        Assert.Equal(-1, table.Find("member"u8, expected: count));
    }
}
