using System.Reflection;
using Telnyx.Generator.Naming;
using Telnyx.Generator.Tests.Emission;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Emitted names keep clear of the runtime's, whatever is added to it.</summary>
public sealed class ReservedNamesTests
{
    private static readonly Assembly s_runtime = typeof(global::Telnyx.TelnyxClientBase).Assembly;

    [Fact]
    public void Every_public_type_of_the_runtime_is_reserved()
    {
        var missing = s_runtime.GetExportedTypes().Where(static type => !type.IsNested).Select(static type => type.Name.Split('`')[0]).Where(static name => !ReservedNames.Types.Contains(name));

        Assert.Equal("", string.Join(' ', missing.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_namespace_below_Telnyx_is_reserved()
    {
        var missing = s_runtime.GetExportedTypes().Select(static type => type.Namespace!).Where(static name => name.StartsWith("Telnyx", StringComparison.Ordinal))
            .SelectMany(static name => name.Split('.')).Distinct().Where(static name => !ReservedNames.Types.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_type_that_emitted_code_names_is_reserved()
    {
        var missing = TestCompilation.ForeignTypes([.. GeneratorRun.Of(new InputFile("small.json", Mutations.MutatedDocument.Small)).Sources.Values]).Where(static name => !ReservedNames.Types.Contains(name));

        Assert.Equal("", string.Join(' ', missing));
    }

    [Theory]
    [InlineData(typeof(global::Telnyx.TelnyxModel), nameof(ReservedNames.ModelMembers))]
    [InlineData(typeof(global::Telnyx.WebhookEvent), nameof(ReservedNames.EventMembers))]
    [InlineData(typeof(global::Telnyx.TelnyxService), nameof(ReservedNames.ServiceMembers))]
    [InlineData(typeof(global::Telnyx.TelnyxClientBase), nameof(ReservedNames.ClientMembers))]
    [InlineData(typeof(global::Telnyx.OpenEnum<>), nameof(ReservedNames.EnumMembers))]
    public void Every_member_that_an_emitted_class_inherits_is_reserved(Type baseType, string list)
    {
        var reserved = (HashSet<string>)typeof(ReservedNames).GetField(list)!.GetValue(null)!;
        const BindingFlags Inherited = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        var missing = baseType.GetMembers(Inherited)
            .Where(static member => IsVisible(member) && !member.Name.Contains('.', StringComparison.Ordinal) && !member.Name.StartsWith("op_", StringComparison.Ordinal))
            .Select(static member => member.Name).Distinct().Where(name => !reserved.Contains(name));

        Assert.Equal("", string.Join(' ', missing.Order(StringComparer.Ordinal)));
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        PropertyInfo property => property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily || getter.IsFamilyOrAssembly) && property.GetIndexParameters().Length == 0,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        Type type => type.IsNestedPublic || type.IsNestedFamily,
        _ => false,
    };
}
