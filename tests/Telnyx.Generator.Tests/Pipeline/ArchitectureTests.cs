using System.Collections;
using System.Text.RegularExpressions;
using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Pipeline;

/// <summary>Stages know only those before them, and files stay small.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaxLines = 300;

    private static readonly string s_generator = Path.Combine(TestFolders.Root, "generator", "Telnyx.Generator");

    [Theory]
    [InlineData("Model", "System.Collections")]
    [InlineData("Emission", "System.*|Telnyx.Generator.Model")]
    [InlineData("Reading", "System.*|Microsoft.OpenApi.*|Telnyx.Generator.Diagnostics")]
    [InlineData("Naming", "System.*|Telnyx.Generator.(Binding|Reading|Naming)")]
    [InlineData("Baseline", "System.*|Telnyx.Generator.(Baseline|Reading|Emission|Model|Diagnostics)")]
    [InlineData("Binding", "System.*|Microsoft.OpenApi|Telnyx.Generator.(Binding|Reading|Naming|Model|Diagnostics)")]
    public void A_stage_uses_only_what_comes_before_it(string folder, string allowed)
    {
        var pattern = new Regex("^(" + allowed.Replace(".*", "(\\.[A-Za-z.]+)?", StringComparison.Ordinal) + ")$", RegexOptions.CultureInvariant);
        var foreign = Files(folder).SelectMany(file => Using().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Name: match.Groups[1].Value)))
            .Where(use => !pattern.IsMatch(use.Name) || (folder == "Emission" && use.Name.StartsWith("System.Text.Json", StringComparison.Ordinal)))
            .Select(static use => $"{use.File} uses {use.Name}");

        Assert.Empty(foreign);
    }

    [Fact]
    public void The_models_only_collection_is_the_equatable_array()
    {
        var models = typeof(SdkModel).Assembly.GetTypes().Where(static type => type.Namespace == "Telnyx.Generator.Model" && !type.IsEnum && !type.Name.Contains("EquatableArray", StringComparison.Ordinal) && !type.IsNested).ToList();
        var others = models.SelectMany(static type => type.GetProperties())
            .Where(static property => property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && !property.PropertyType.Name.StartsWith("EquatableArray", StringComparison.Ordinal))
            .Select(static property => property.DeclaringType!.Name + "." + property.Name);

        Assert.True(models.Count > 10);
        Assert.Empty(others);
    }

    [Fact]
    public void The_models_are_immutable()
    {
        var settable = typeof(SdkModel).Assembly.GetTypes().Where(static type => type.Namespace == "Telnyx.Generator.Model" && !type.IsEnum)
            .SelectMany(static type => type.GetProperties())
            .Where(static property => property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit"))
            .Select(static property => property.DeclaringType!.Name + "." + property.Name);

        Assert.Empty(settable);
    }

    [Fact]
    public void No_file_of_the_generator_or_its_tests_is_long() => Assert.DoesNotContain(
        Files("").Concat(Directory.EnumerateFiles(Path.Combine(TestFolders.Root, "tests", "Telnyx.Generator.Tests"), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !IsBuilt(file)),
        static file => File.ReadLines(file).Count() > MaxLines);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_generator, folder), "*.cs", SearchOption.AllDirectories).Where(static file => !IsBuilt(file));

    private static bool IsBuilt(string file) =>
        file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal) || file.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
