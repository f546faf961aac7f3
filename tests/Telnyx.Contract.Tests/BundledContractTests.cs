using Telnyx.Contract.Tests.Calls;
using Telnyx.Contract.Tests.Documents;
using Telnyx.Contract.Tests.Prism;
using Telnyx.Contract.Tests.Sdk;
using Telnyx.Generator.Tests;
using Xunit.Abstractions;

namespace Telnyx.Contract.Tests;

/// <summary>The bundled documents, which together make one client.</summary>
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
}
