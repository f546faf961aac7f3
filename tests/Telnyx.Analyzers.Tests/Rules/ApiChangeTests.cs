using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Telnyx.Analyzers.Tests;

/// <summary>Code against an SDK in which something has changed since the baseline was written.</summary>
public sealed class ApiChangeTests
{
    private const string Sdk = """
        [assembly: Telnyx.Metadata.ApiChange("Call.Gone", "'Call.Gone' is gone")]
        [assembly: Telnyx.Metadata.ApiChange("Call.Id", "'Call.Id' was 'int' and is 'string'")]
        [assembly: Telnyx.Metadata.ApiChange("Kind.Old", "'Kind.Old' is gone")]
        [assembly: Telnyx.Metadata.ApiChange("Message", "'Message' is gone; 'Text' is in its place")]
        [assembly: Telnyx.Metadata.ApiChange("Service.GoneAsync", "'Service.GoneAsync' is gone")]
        [assembly: Telnyx.Metadata.ApiChange("Service.SendAsync", "'Service.SendAsync' was '()' and is '(Text request)'")]
        namespace Acme;
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Base { public string Id { get; set; } = ""; }
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Call : Base { public new string Id { get; set; } = ""; public Call? Inner { get; set; } }
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Special : Call { }
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Text { public string? Gone { get; set; } }
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Kind { public static Kind New { get; } = new(); }
        [System.CodeDom.Compiler.GeneratedCode("Telnyx.Generator", "1")] public class Service { public void SendAsync(Text request) { } public Call Get() => new(); }
        """;

    [Theory]
    [InlineData("_ = new Call { [|Gone|] = 1 };")]
    [InlineData("Call made = new() { Inner = new() { [|Gone|] = 1 } };")]
    [InlineData("Call nested = new() { Inner = { [|Gone|] = 1 } };")]
    [InlineData("Use(call.[|Gone|]); Use(call?.[|Gone|]); Use(service.Get().[|Gone|]);")]
    [InlineData("Use(special.[|Gone|]);")]
    [InlineData("Use(call is { [|Gone|]: 1 });")]
    [InlineData("Use(call.[|Id|]); call.[|Id|] = \"1\"; Use(nameof(Call.[|Id|])); Use(call is { [|Id|]: \"1\" });")]
    [InlineData("Use(Kind.[|Old|]); Use(Kind.New);")]
    [InlineData("Use(new [|Message|]()); Use(typeof([|Message|]));")]
    [InlineData("service.[|GoneAsync|](); service?.[|GoneAsync|](1);")]
    [InlineData("service.[|SendAsync|](new Text()); service.[|SendAsync|]();")]
    [InlineData("Use(new Text().Gone); Use(mine.Gone); Use(((Base)call).Id); var Gone = 1; Use(Gone); Use(unknown.Gone);")]
    public async Task Every_use_is_told_and_nothing_else(string statements)
    {
        await CheckAsync(statements, isReferenced: false);
        await CheckAsync(statements, isReferenced: true);
    }

    [Fact]
    public async Task Types_of_the_project_itself_that_have_such_a_name_are_not_told()
    {
        var (diagnostics, _) = await AnalyzeAsync("""} class Message { public int Old; } static void Own() { Use(new Message().Old); Use(typeof(Kind)); } class Kind { public int Old; """, isReferenced: false);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id is "TLX1013" or "AD0001");
    }

    [Fact]
    public async Task The_project_with_the_SDK_is_told_how_much_it_uses()
    {
        Assert.Equal(
            ["The code of this project uses 2 of 6 things that have changed in the API: Call.Gone, Call.Id. 'dotnet build -t:WriteTelnyxApiBaseline' accepts the changes."],
            await SumAsync("Use(call.Id); Use(call.Gone); Use(special.Id);", isReferenced: false));
        Assert.Equal(
            ["The code of this project uses none of 6 things that have changed in the API. 'dotnet build -t:WriteTelnyxApiBaseline' accepts the changes."],
            await SumAsync("Use(1);", isReferenced: false));
        Assert.Empty(await SumAsync("Use(call.Id);", isReferenced: true));
    }

    [Fact]
    public async Task The_message_says_what_has_changed()
    {
        var (diagnostics, _) = await AnalyzeAsync("Use(new Message());", isReferenced: true);
        Assert.Equal("The API has changed: 'Message' is gone; 'Text' is in its place", Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "TLX1013").GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task CheckAsync(string statements, bool isReferenced)
    {
        var (diagnostics, marked) = await AnalyzeAsync(statements, isReferenced);
        var (text, expected) = (Unmark(marked), new List<int>());
        for (var (start, shift) = (marked.IndexOf("[|", StringComparison.Ordinal), 0); start >= 0; start = marked.IndexOf("[|", start + 1, StringComparison.Ordinal), shift += 4)
        {
            expected.Add(start - shift);
        }

        var found = diagnostics.Where(static diagnostic => diagnostic.Id is "TLX1013" or "AD0001").Select(static diagnostic => diagnostic.Location.SourceSpan).ToList();
        Assert.Equal(expected.Select(start => text[start..]), found.Select(span => text[span.Start..]));
    }

    private static async Task<IEnumerable<string>> SumAsync(string statements, bool isReferenced) =>
        (await AnalyzeAsync(statements, isReferenced)).Diagnostics.Where(static diagnostic => diagnostic.Id == "TLX1014").Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<(IReadOnlyList<Diagnostic> Diagnostics, string Marked)> AnalyzeAsync(string statements, bool isReferenced)
    {
        var marked = $$"""
            using Acme;
            class Mine { public int Gone; }
            class Code
            {
                static void Use(object? value) { }
                static void Run(Call call, Special special, Service service, Mine mine)
                {
                    {{statements}}
                }
            }
            """;
        var sdk = CSharpSyntaxTree.ParseText(Sdk, GeneratedSdk.ParseOptions, "Sdk.g.cs");
        var code = CSharpSyntaxTree.ParseText(Unmark(marked), GeneratedSdk.ParseOptions, "Code.cs");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = isReferenced
            ? CSharpCompilation.Create("App", [code], [.. GeneratedSdk.Platform, Image(CSharpCompilation.Create("Sdk", [sdk], GeneratedSdk.Platform, options))], options)
            : CSharpCompilation.Create("App", [sdk, code], GeneratedSdk.Platform, options);
        return (await Analysis.OfAsync(compilation), marked);
    }

    private static string Unmark(string marked) => marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static PortableExecutableReference Image(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
