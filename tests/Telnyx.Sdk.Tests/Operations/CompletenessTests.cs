using Telnyx.Sdk.Tests.Documents;

namespace Telnyx.Sdk.Tests.Operations;

public sealed class CompletenessTests
{
    [Fact]
    public void The_client_has_a_method_for_every_operation_of_the_documents_and_no_other() => Assert.Equal(
        Bundled.Operations.Select(static operation => operation.MemberPath).Order(StringComparer.Ordinal),
        SdkMethod.All.Select(static method => method.MemberPath).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_method_can_be_replaced_and_says_what_it_takes_in_the_usual_order() => Assert.All(SdkMethod.All, static method =>
    {
        Assert.True(method.Method is { IsVirtual: true, IsFinal: false }, $"{method.MemberPath} is not virtual.");
        var parameters = method.Method.GetParameters();
        Assert.Equal(["options", "cancellationToken"], parameters[^2..].Select(static parameter => parameter.Name!));
        Assert.All(parameters[^2..], static parameter => Assert.True(parameter.IsOptional));
        Assert.Equal(method.PathParameters, parameters.Take(method.PathParameters.Count()));
    });

    [Fact]
    public void A_request_may_be_left_out_exactly_where_a_call_without_one_can_succeed() => Assert.All(Bundled.Operations, static operation =>
    {
        if (operation.Body is not { } body)
        {
            return;
        }

        var schema = body.Resolve();
        var needsSomething = schema.Has("anyOf") || (schema.TryGet("required", out var required) && required.GetArrayLength() > 0);
        Assert.Equal(needsSomething, SdkMethod.Of(operation).Request is { IsOptional: false });
    });
}
