using Telnyx.Contract.Tests.Calls;
using Telnyx.Contract.Tests.Documents;
using Telnyx.Contract.Tests.Prism;
using Telnyx.Contract.Tests.Sdk;
using Telnyx.Generator.Tests;
using Xunit;
using Xunit.Abstractions;

namespace Telnyx.Contract.Tests;

/// <summary>The vendor's own document, with all its operations.</summary>
[Collection("Prism")] // One after the other: both compile an SDK and start servers.
public sealed class OfficialContractTests(ITestOutputHelper output)
{
    [PrismFact(official: true)]
    public async Task Prism_finds_nothing_wrong_in_any_request_of_the_official_document_and_every_answer_is_read()
    {
        var path = TestFolders.Shared("specs", "telnyx-official.json");
        var sdk = GeneratedSdk.Of(InputFile.Load(path), InputFile.Load(Path.Combine(TestFolders.Spec, "sdk-methods.tsv")));

        var outcomes = await new ContractRun(sdk, new ApiDocument(path)).CallAllAsync();

        Verdict.Check(outcomes, OfficialExceptions.All, output);
    }
}
