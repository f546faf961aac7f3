using Microsoft.CodeAnalysis;
using Telnyx.Generator.Inputs;

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
            .WithTrackingName(TrackingNames.SpecTexts)
            .Collect();

        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (input, _) => ProjectSettings.Read(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Options);

        var sdk = texts.Combine(options)
            .Select(static (input, cancellationToken) => SdkResult.Create(input.Left!, input.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Sdk);

        var client = sdk.Select(static (result, _) => result.Sdk?.Client).WithTrackingName(TrackingNames.Client);
        var files = sdk.SelectMany(static (result, _) => SdkResult.Files(result)).WithTrackingName(TrackingNames.Files);
        var diagnostics = sdk.Select(static (result, _) => result.Diagnostics).WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(client, static (output, model) => SourceOutput.Add(output, model));
        context.RegisterSourceOutput(files, static (output, model) => SourceOutput.Add(output, model));
        context.RegisterSourceOutput(diagnostics, static (output, items) => SourceOutput.Report(output, items));
    }
}
