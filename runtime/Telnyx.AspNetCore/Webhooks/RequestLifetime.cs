using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Telnyx.AspNetCore;

/// <summary>
/// Ends handlers when the server gives up on them during a shutdown. A sender that hangs up does not: its event goes on being handled,
/// and its next delivery is a duplicate.
/// </summary>
internal sealed class RequestLifetime : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationToken _aborted;
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenRegistration _onAborted;
    private readonly CancellationTokenRegistration _onStopping;

    public RequestLifetime(HttpContext http)
    {
        _aborted = http.RequestAborted;
        _stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        _onAborted = _aborted.UnsafeRegister(static self => ((RequestLifetime)self!).CancelIfOver(), this);
        _onStopping = _stopping.UnsafeRegister(static self => ((RequestLifetime)self!).CancelIfOver(), this);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _onAborted.Dispose();
        _onStopping.Dispose();
        _source.Dispose();
    }

    private void CancelIfOver()
    {
        if (_aborted.IsCancellationRequested && _stopping.IsCancellationRequested)
        {
            _source.Cancel();
        }
    }
}
