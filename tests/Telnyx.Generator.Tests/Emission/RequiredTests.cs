using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Which members the runtime is told to refuse when they are null in spite of their type.</summary>
public sealed class RequiredTests
{
    [Fact]
    public void Members_that_could_be_null_all_the_same_are_numbered()
    {
        var text = Tiny.Emit(Tiny.Model(
            "Thing",
            Tiny.Property("Name", "name", Tiny.Text, Presence.Required),
            Tiny.Property("Count", "count", Tiny.Int32, Presence.Required),
            Tiny.Property("Cleared", "cleared", Tiny.Text, Presence.Required) with { TracksNull = true },
            Tiny.Property("Read", "read", Tiny.Text, Presence.Always),
            Tiny.Property("Note", "note", Tiny.Text),
            Tiny.Property("To", "to", Tiny.Union("To"), Presence.Required)));

        Assert.Contains("new(\"name\\ncount\\ncleared\\nread\\nnote\\nto\"u8, 0, 5);", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_that_could_be_null_all_the_same_are_checked()
    {
        var text = Tiny.Emit(Tiny.Model(
            "ListRequest",
            Tiny.Query("From", "from", Tiny.Text) with { Presence = Presence.Required },
            Tiny.Query("Size", "size", Tiny.Int32) with { Presence = Presence.Required },
            Tiny.Query("To", "to", Tiny.Text),
            Tiny.Query("Key", "X-Key", Tiny.Text) with { Presence = Presence.Required, Location = MemberLocation.Header }));

        Assert.Contains("parameters.QueryString(\"from\", parameters.Required(\"from\", From));", text, StringComparison.Ordinal);
        Assert.Contains("parameters.QueryInt32(\"size\", Size);", text, StringComparison.Ordinal);
        Assert.Contains("parameters.QueryString(\"to\", To);", text, StringComparison.Ordinal);
        Assert.Contains("parameters.HeaderString(\"X-Key\", parameters.Required(\"X-Key\", Key));", text, StringComparison.Ordinal);
    }
}
