using System.Reflection;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>Every step has a name, every name a step.</summary>
public sealed class StepNameTests
{
    /// <summary>All names, by reflection.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(static field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Every_name_is_that_of_a_step()
    {
        var steps = GeneratorRun.Of(new InputFile("a.json", new TinyDocument().Operation("GET", "/things").ToString())).Result.TrackedSteps;

        Assert.True(Names.Count >= 6);
        Assert.All(Names, name => Assert.Contains(name, steps.Keys));
    }
}
