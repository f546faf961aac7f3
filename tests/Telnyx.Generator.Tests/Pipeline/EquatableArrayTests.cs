using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>The only collection of the model.</summary>
public sealed class EquatableArrayTests
{
    [Fact]
    public void The_default_equals_an_empty_one()
    {
        EquatableArray<string> none = default;
        var empty = new EquatableArray<string>([]);

        Assert.True(none.Equals(empty));
        Assert.True(empty.Equals((object)none));
        Assert.Equal(none.GetHashCode(), empty.GetHashCode());
        Assert.Empty(none);
    }

    [Fact]
    public void Equal_items_make_equal_arrays()
    {
        var (one, other) = (new[] { "a", "b" }.ToEquatableArray(), new List<string> { "a", "b" }.ToEquatableArray());

        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(["a", "b"], one);
        Assert.Equal("b", one[1]);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a", "c")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    [InlineData]
    public void Other_items_or_another_order_make_another_array(params string[] items) =>
        Assert.False(new EquatableArray<string>(["a", "b"]).Equals(new EquatableArray<string>(items)));

    [Fact]
    public void Something_else_is_not_equal() => Assert.False(new EquatableArray<string>(["a"]).Equals("a"));

    [Fact]
    public void Arrays_nest_by_value() =>
        Assert.Equal(new Holder(new([new Holder(new([]))])), new Holder(new([new Holder(default)])));

    private sealed record Holder(EquatableArray<Holder> Items);
}
