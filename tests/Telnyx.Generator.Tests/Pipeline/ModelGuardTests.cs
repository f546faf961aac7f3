using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Telnyx.Generator.Model;
using Telnyx.Generator.Reading;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>Cached steps keep plain data only: neither a compilation nor a document stays in memory between two key strokes.</summary>
public sealed class ModelGuardTests
{
    [Fact]
    public void No_step_keeps_an_object_of_Roslyn_OpenApi_or_Json()
    {
        var run = GeneratorRun.Of([.. Bundled.Files, new InputFile("broken.json", "{")]);
        var values = StepNameTests.Names.SelectMany(name => run.Result.TrackedSteps[name]).SelectMany(static step => step.Outputs).Select(static output => output.Value).ToList();

        Assert.Contains(values, static value => value is SdkResult { Diagnostics.Count: > 0, Sdk: not null });
        Assert.All(values, static value => Assert.Null(ModelGuard.FindForeign(value)));
    }

    [Fact]
    public void The_guard_fires_wherever_such_an_object_hides()
    {
        var place = new Documentation("x");

        Assert.Null(ModelGuard.FindForeign(place));
        Assert.NotNull(ModelGuard.FindForeign(CSharpCompilation.Create("x")));
        Assert.NotNull(ModelGuard.FindForeign(new SourceDocument(new SpecText("a", SpecKind.Document, ""), [], new OpenApiDocument())));
        Assert.NotNull(ModelGuard.FindForeign(new object[] { 1, new List<object> { new JsonObject() } }));
        Assert.NotNull(ModelGuard.FindForeign(ImmutableArray.Create<object>("x", CSharpSyntaxTree.ParseText("class C;"))));
        Assert.NotNull(ModelGuard.FindForeign(new Derived(new OpenApiSchema())));
    }

    private class Base(object hidden)
    {
        private readonly object _hidden = hidden;

        public override string ToString() => _hidden.ToString() ?? "";
    }

    private sealed class Derived(object hidden) : Base(hidden);
}
