using Microsoft.Extensions.Options;

namespace Telnyx;

/// <summary>Checks options as the client will, but when the host starts.</summary>
internal sealed class OptionsCheck<TClient>(string checkedName) : IValidateOptions<TelnyxClientOptions>
    where TClient : TelnyxClientBase, ITelnyxClient<TClient>
{
    public ValidateOptionsResult Validate(string? name, TelnyxClientOptions options)
    {
        if (name != checkedName)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            using var http = new HttpClient();
            using var client = TClient.Create(http, options);
            _ = client.Webhooks;
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
