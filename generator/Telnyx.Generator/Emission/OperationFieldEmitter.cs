using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the static fields that describe an operation: its route, and how its list pages.</summary>
internal static class OperationFieldEmitter
{
    /// <summary>Emits the fields.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation)
    {
        writer.Use(Imports.Http);
        var field = Identifiers.StaticField(operation.MethodName);
        var accessor = Literals.String(operation.Accessor);
        var route = Literals.String(operation.Route);
        var commandId = operation.HasCommandId ? ", hasCommandId: true" : "";
        writer.Line($"private static readonly Operation {field} = new({accessor}, {HttpMethod(operation.HttpMethod)}, {route}{commandId});");
        if (operation.Response is { Kind: ResponseKind.Page, Paging: { } paging })
        {
            var arguments = $"{Literals.String(paging.Parameter)}, {Literals.String(paging.NextMember)}";
            writer.Line(
                $"private static readonly Paging {PagingField(operation)} = " +
                $"new({Literals.String(paging.ItemsMember)}, PagingStyle.{Style(paging.Style)}, {arguments});");
        }
    }

    /// <summary>The field that says how an operation's list pages.</summary>
    public static string PagingField(OperationModel operation) => Identifiers.StaticField(operation.MethodName) + "Paging";

    private static string Style(PagingStyle style) => style switch
    {
        PagingStyle.PageNumber => "PageNumber",
        PagingStyle.Cursor => "Cursor",
        PagingStyle.Offset => "Offset",
        _ => "SinglePage",
    };

    private static string HttpMethod(string method) => method.ToUpperInvariant() switch
    {
        "GET" => "HttpMethod.Get",
        "POST" => "HttpMethod.Post",
        "PUT" => "HttpMethod.Put",
        "PATCH" => "HttpMethod.Patch",
        "DELETE" => "HttpMethod.Delete",
        "HEAD" => "HttpMethod.Head",
        "OPTIONS" => "HttpMethod.Options",
        var other => $"new HttpMethod({Literals.String(other)})",
    };
}
