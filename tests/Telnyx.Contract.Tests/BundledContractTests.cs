using System.Net.Http.Headers;
using Telnyx.Contract.Tests.Calls;
using Telnyx.Contract.Tests.Documents;
using Telnyx.Contract.Tests.Prism;
using Telnyx.Contract.Tests.Sdk;
using Telnyx.Generator.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Contract.Tests;

/// <summary>The bundled documents, which together make one client.</summary>
[Collection("Prism")] // One after the other: both compile an SDK and start servers.
public sealed class BundledContractTests(ITestOutputHelper output)
{
    [PrismFact]
    public async Task Prism_finds_nothing_wrong_in_any_request_of_the_bundled_documents_and_every_answer_is_read()
    {
        var documents = Directory.GetFiles(TestFolders.Spec, "*.json");
        var sdk = GeneratedSdk.Of([.. documents.Select(InputFile.Load), InputFile.Load(Path.Combine(TestFolders.Spec, "sdk-methods.tsv"))]);

        var outcomes = await Task.WhenAll(documents.Select(path => new ContractRun(sdk, new ApiDocument(path)).CallAllAsync()));

        Verdict.Check([.. outcomes.SelectMany(static outcome => outcome)], new Dictionary<string, ContractException>(), output);
    }

    /// <summary>Otherwise the test above could not fail.</summary>
    [PrismFact]
    public async Task Prism_complains_about_a_request_that_the_document_does_not_allow()
    {
        using var prism = await PrismServer.StartAsync(Path.Combine(TestFolders.Spec, "voice.json"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(prism.Address, "calls"));
        request.Headers.Authorization = new("Bearer", "KEY");
        request.Content = new StringContent("""{"connection_id":"1","from":"+13125550100","timeout_secs":1}""", new MediaTypeHeaderValue("application/json"));

        using var response = await http.SendAsync(request);

        var complaints = Violation.Of(response, await response.Content.ReadAsStringAsync());
        Assert.All(complaints, static complaint => Assert.True(complaint.IsRequest));
        Assert.Contains(complaints, static complaint => complaint.Message.Contains("'to'", StringComparison.Ordinal));
        Assert.Contains(complaints, static complaint => complaint.Place.EndsWith("timeout_secs", StringComparison.Ordinal));
    }
}
