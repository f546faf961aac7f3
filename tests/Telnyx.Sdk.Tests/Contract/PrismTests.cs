using Telnyx.Sdk.Tests.Documents;
using Telnyx.Sdk.Tests.Operations;

namespace Telnyx.Sdk.Tests.Contract;

/// <summary>Holds what the SDK sends against the documents with a validator from elsewhere.</summary>
public sealed class PrismTests
{
    public static TheoryData<string> Documents => [.. Bundled.Operations.Select(static operation => operation.Document).Distinct()];

    [PrismTheory]
    [MemberData(nameof(Documents))]
    public async Task Prism_accepts_every_request(string document)
    {
        using var prism = await Prism.StartAsync(document);
        using var client = new TelnyxClient(new TelnyxClientOptions { BaseAddress = prism.BaseAddress, ApiKey = "KEY" });
        foreach (var operation in Bundled.Operations.Where(operation => operation.Document == document))
        {
            var method = SdkMethod.Of(operation);
            var request = operation.Body is null ? null : RequestSample.Of(operation, method.Request!.ParameterType);
            var failure = await Record.ExceptionAsync(() => Awaited(method.Invoke(client, [.. method.PathParameters.Select(static _ => "v3:a b/c")], request)));
            Assert.True(failure is null, $"{operation}: {failure}");
        }
    }

    [PrismTheory]
    [InlineData("spec/voice.json")]
    public async Task Prism_refuses_what_the_document_does_not_allow(string document)
    {
        using var prism = await Prism.StartAsync(document);
        using var client = new TelnyxClient(new TelnyxClientOptions { BaseAddress = prism.BaseAddress, ApiKey = "KEY" });
        await client.CallControlApplications.ListAsync(new() { Sort = "created_at", Page = new() { Size = 20, Number = 1 } });
        await Assert.ThrowsAnyAsync<TelnyxApiException>(async () => await client.CallControlApplications.ListAsync(new() { Page = new() { Size = 100_000 } }));
        await Assert.ThrowsAnyAsync<TelnyxApiException>(
            () => client.Calls.DialAsync(new() { ConnectionId = "1", From = "+13125550100", To = "+13125550101", TimeoutSecs = 1 }));
    }

    private static async Task Awaited(dynamic call) => await call;
}
