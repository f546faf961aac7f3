using Telnyx.Generator.Emission;
using Telnyx.Generator.Model;
using Xunit;

namespace Telnyx.Generator.Tests.Emission;

/// <summary>Whatever the model holds, the compiler has nothing to say about the emitted text.</summary>
public sealed class CompileTests
{
    [Fact]
    public void The_check_itself_notices_missing_documentation_and_nullable_mistakes()
    {
        var diagnostics = TestCompilation.Diagnose("namespace A;\npublic class B { public string C { get; set; } }");

        Assert.Contains(diagnostics, static text => text.Contains("CS1591", StringComparison.Ordinal));
        Assert.Contains(diagnostics, static text => text.Contains("CS8618", StringComparison.Ordinal));
    }

    public static TheoryData<string> Kinds => [.. Enum.GetNames<TypeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Members_of_every_type_in_every_presence(string kind)
    {
        var type = TypeOf(Enum.Parse<TypeKind>(kind));
        var list = Tiny.List(type);
        TestCompilation.Check(Tiny.Emit(
            Tiny.Model(
                "Thing",
                Tiny.Property("A", "a", type),
                Tiny.Property("B", "b", type, Presence.Required),
                Tiny.Property("C", "c", type, Presence.Always),
                Tiny.Property("D", "d", type) with { TracksNull = true },
                Tiny.Property("E", "e", type, Presence.Required) with { TracksNull = true },
                Tiny.Property("F", "f", type) with { IsDeprecated = true },
                Tiny.Property("G", "g", list, Presence.Always),
                Tiny.Property("H", "h", list) with { TracksNull = true }),
            Tiny.Model("Inner"),
            Tiny.EnumOf("Colour", "red", "green"),
            new UnionModel("Either", Tiny.Doc("Either."), new([new("String", Tiny.Text), new("Strings", Tiny.List(Tiny.Text))]))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lists_and_maps_within_each_other(string kind)
    {
        var type = TypeOf(Enum.Parse<TypeKind>(kind));
        if (type.Kind == TypeKind.Binary)
        {
            return; // Files travel in multipart bodies only, where nothing nests.
        }

        TestCompilation.Check(Tiny.Emit(
            Tiny.Model(
                "Thing",
                Tiny.Property("A", "a", Tiny.List(Tiny.List(type))),
                Tiny.Property("B", "b", Tiny.Map(type)),
                Tiny.Property("C", "c", Tiny.Map(Tiny.List(Tiny.Map(type))), Presence.Required),
                Tiny.Property("D", "d", Tiny.List(Tiny.Map(type)), Presence.Always)),
            Tiny.Model("Inner"),
            Tiny.EnumOf("Colour", "red"),
            new UnionModel("Either", Tiny.Doc("Either."), new([new("String", Tiny.Text), new("Boolean", Tiny.Scalar(TypeKind.Boolean))]))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Query_members_of_every_type(string kind)
    {
        var type = TypeOf(Enum.Parse<TypeKind>(kind));
        if (type.Kind == TypeKind.Binary)
        {
            return; // Bound as strings.
        }

        TestCompilation.Check(Tiny.Emit(
            Tiny.Model(
                "Thing",
                Tiny.Query("A", "a", type),
                Tiny.Query("B", "b[x]", type) with { Presence = Presence.Required },
                Tiny.Query("C", "c", Tiny.List(type)),
                Tiny.Query("D", "d", Tiny.List(type)) with { QueryStyle = QueryStyle.CommaSeparated, IsDeprecated = true },
                Tiny.Query("E", "e", Tiny.Map(type)),
                Tiny.Property("F", "X-F", Tiny.Text) with { Location = MemberLocation.Header }),
            Tiny.Model("Inner"),
            Tiny.EnumOf("Colour", "red"),
            new UnionModel("Either", Tiny.Doc("Either."), new([new("String", Tiny.Text), new("Boolean", Tiny.Scalar(TypeKind.Boolean))]))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bodies_and_responses_of_every_kind(bool isPublic)
    {
        var operations = new List<OperationModel>();
        foreach (var body in Enum.GetValues<BodyKind>())
        {
            foreach (var isOptional in new[] { true, false })
            {
                var request = new RequestModel(Tiny.Class("Inner"), body, isOptional, HasParameters: body == BodyKind.None);
                operations.Add(Operation(operations.Count, body == BodyKind.None ? request with { Type = Tiny.Class("Query") } : request, new(ResponseKind.Nothing)));
            }
        }

        TypeRef[] types = [Tiny.Class("Inner"), Tiny.Class("Shape"), Tiny.Union("Either"), Tiny.Text, Tiny.Int32, Tiny.Json, Tiny.Enum("Colour"), Tiny.List(Tiny.Class("Inner")), Tiny.Map(Tiny.Text)];
        foreach (var kind in Enum.GetValues<ResponseKind>())
        {
            foreach (var type in types)
            {
                var paging = kind == ResponseKind.Page ? new PagingModel((PagingStyle)(operations.Count % 4), "data", "page[number]", "meta.total_pages") : null;
                operations.Add(Operation(operations.Count, new(type, BodyKind.Json, false, false), new(kind, type, "What comes back.", paging)));
            }
        }

        TestCompilation.Check(SdkEmitter.Emit(new SourceFileModel(
            Tiny.Options with { IsPublic = isPublic }, "Things", "things", new([Tiny.Service("ThingsService", [.. operations])]), new(Types()))));
    }

    [Theory]
    [InlineData("Telnyx", true)]
    [InlineData("Telnyx.Voice", true)]
    [InlineData("Acme.Telnyx", true)]
    [InlineData("Acme.Sdk", false)]
    public void A_client_with_services_and_events_in_any_namespace(string @namespace, bool isPublic)
    {
        var options = new EmissionOptions(@namespace, isPublic);
        var service = Tiny.Service("ThingsService") with { Children = new([new("Parts", "PartsService", Tiny.Doc("Parts."))]) };
        var started = Tiny.Model("StartedEvent", Tiny.Property("Id", "id", Tiny.Text) with { IsInherited = true }, Tiny.Property("Payload", "payload", Tiny.Class("Inner"), Presence.Always)) with { BaseType = "WebhookEvent" };
        var client = new ClientModel(
            options,
            "AcmeClient",
            Tiny.Doc("The client."),
            "https://api.telnyx.com/v2/",
            new([new("Things", "ThingsService", Tiny.Doc("Things."))]),
            new([new("started", null, "StartedEvent"), new(null, "ended", "StartedEvent")]));
        TestCompilation.Check(
            SdkEmitter.Emit(client),
            SdkEmitter.Emit(new SourceFileModel(options, "Things", "things", new([service, Tiny.Service("PartsService")]), new([started, Tiny.Model("Inner"), .. Types().Skip(1)]))));
    }

    [Fact]
    public void A_client_without_services_or_events() => TestCompilation.Check(SdkEmitter.Emit(
        new ClientModel(Tiny.Options, "AcmeClient", Tiny.Doc("The client."), "https://localhost/", default, default)));

    private static OperationModel Operation(int index, RequestModel? request, ResponseModel response) =>
        Tiny.Operation($"Do{index}Async", "POST", "things/{id}/{number}/{class}/{colour}", request, response) with
        {
            PathParameters = new(
            [
                new("id", "id", Tiny.Text, Tiny.Doc("The ID.")),
                new("number", "number", Tiny.Scalar(TypeKind.Int64), Tiny.Doc("The number.")),
                new("class", "class", Tiny.Int32, Tiny.Doc("The class.")),
                new("colour", "colour", Tiny.Enum("Colour"), Tiny.Doc("The colour.")),
            ]),
            IsDeprecated = index % 2 == 0,
            HasCommandId = index % 3 == 0,
        };

    private static TypeModel[] Types() =>
    [
        Tiny.Model("Inner"),
        Tiny.Model("Query", Tiny.Query("Size", "page[size]", Tiny.Int32)),
        Tiny.EnumOf("Colour", "red"),
        new UnionModel("Either", Tiny.Doc("Either."), new([new("String", Tiny.Text), new("Inner", Tiny.Class("Inner"))])),
        new TaggedUnionModel("Shape", Tiny.Doc("A shape."), "kind", new([new("circle", "Circle"), new("round", "Circle"), new("square", "Square")]), "UnknownShape"),
        Tiny.Model("Circle", Tiny.Property("Radius", "radius", Tiny.Int32)) with { BaseType = "Shape" },
        Tiny.Model("Square", Tiny.Property("Kind", "kind", Tiny.Text) with { Constant = "square" }) with { BaseType = "Shape" },
    ];

    private static TypeRef TypeOf(TypeKind kind) => kind switch
    {
        TypeKind.Model => Tiny.Class("Inner"),
        TypeKind.Enum => Tiny.Enum("Colour"),
        TypeKind.Union => Tiny.Union("Either"),
        TypeKind.List => Tiny.List(Tiny.Text),
        TypeKind.Map => Tiny.Map(Tiny.Int32),
        _ => Tiny.Scalar(kind),
    };
}
