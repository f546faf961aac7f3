namespace Telnyx.Metadata;

/// <summary>
/// A type or member of the generated SDK in this assembly that is gone, or not what it was when the project's baseline was written.
/// Read by the analyzers, in every project that uses the SDK.
/// </summary>
/// <param name="member">Its name, behind that of its type: <c>CallRequest</c>, <c>CallRequest.From</c>.</param>
/// <param name="change">What has changed, as a sentence without its full stop.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ApiChangeAttribute(string member, string change) : Attribute
{
    /// <summary>Its name, behind that of its type.</summary>
    public string Member { get; } = member;

    /// <summary>What has changed, as a sentence without its full stop.</summary>
    public string Change { get; } = change;
}
