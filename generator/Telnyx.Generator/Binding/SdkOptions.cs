namespace Telnyx.Generator.Binding;

/// <summary>What a project says about its SDK, from MSBuild properties.</summary>
/// <param name="Namespace"><c>TelnyxNamespace</c>: the namespace of everything emitted.</param>
/// <param name="ClientName"><c>TelnyxClientName</c>: the name of the client class.</param>
/// <param name="Include"><c>TelnyxInclude</c>: globs over resource accessors; empty means all.</param>
/// <param name="Exclude"><c>TelnyxExclude</c>: globs over resource accessors.</param>
/// <param name="IsPublic"><c>TelnyxAccessibility</c>: whether emitted types are public.</param>
internal sealed record SdkOptions(string Namespace, string ClientName, string Include, string Exclude, bool IsPublic)
{
    /// <summary>What is taken where the project says nothing.</summary>
    public static readonly SdkOptions Default = new("Telnyx", "TelnyxClient", "", "", true);
}
