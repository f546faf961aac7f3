namespace Telnyx.Generator.Model;

/// <summary>A type or member that is gone or not what it was.</summary>
/// <param name="Member">Its name: <c>CallRequest</c>, <c>CallRequest.From</c>.</param>
/// <param name="Change">What has changed, as a sentence without its full stop.</param>
internal sealed record ApiChangeModel(string Member, string Change);
