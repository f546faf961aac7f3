using Microsoft.CodeAnalysis;
using Telnyx.Generator.Baseline;
using Telnyx.Generator.Inputs;
using Telnyx.Generator.Reading;

namespace Telnyx.Generator;

/// <summary>Writes a typed Telnyx SDK into the project from its OpenAPI documents.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TelnyxGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (input, cancellationToken) => SpecTexts.Read(input.Left, input.Right, cancellationToken))
            .Where(static text => text is not null)
            .Select(static (text, _) => text!)
            .WithTrackingName(TrackingNames.SpecTexts);

        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (input, _) => ProjectSettings.Read(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Options);

        var sdk = texts.Where(static text => text.Kind != SpecKind.Baseline).Collect().Combine(options)
            .Select(static (input, cancellationToken) => SdkResult.Create(input.Left, input.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Sdk);

        var client = sdk.Select(static (result, _) => result.Sdk?.Client).WithTrackingName(TrackingNames.Client);
        var files = sdk.SelectMany(static (result, _) => SdkResult.Files(result)).WithTrackingName(TrackingNames.Files);
        var diagnostics = sdk.Select(static (result, _) => result.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);
        var summary = sdk.Select(static (result, _) => result.Summary).WithTrackingName(TrackingNames.Summary);

        var baseline = texts.Where(static text => text.Kind == SpecKind.Baseline).Collect()
            .Select(static (input, _) => ApiBaseline.Read(input)).WithTrackingName(TrackingNames.Baseline);
        var changes = sdk.Combine(baseline).Select(static (input, _) => ApiChanges.Find(input.Left.Sdk, input.Right)).WithTrackingName(TrackingNames.Changes);
        var listing = sdk.Select(static (result, _) => result.Listing).WithTrackingName(TrackingNames.Listing);

        context.RegisterSourceOutput(client, static (output, model) => SourceOutput.Add(output, model));
        context.RegisterSourceOutput(files, static (output, model) => SourceOutput.Add(output, model));
        context.RegisterSourceOutput(diagnostics, static (output, items) => SourceOutput.Report(output, items));
        context.RegisterSourceOutput(summary, static (output, item) => SourceOutput.Report(output, item));
        context.RegisterSourceOutput(changes, static (output, found) => SourceOutput.Add(output, found));
        context.RegisterSourceOutput(listing, static (output, text) => SourceOutput.Add(output, text));
    }
}
