using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>A request that was authenticated, routed and validated.</summary>
internal sealed class ApiRequest
{
    public required ApiOperation Operation { get; init; }

    /// <summary>The values of the path parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    public required ApiArguments Query { get; init; }

    public required ApiArguments Body { get; init; }

    /// <summary>Completes when the answer has been sent: what a command causes is not told before.</summary>
    public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Set by a handler that recognised the command as one it has executed before.</summary>
    public bool Repeated { get; set; }
}

/// <summary>The behaviour behind an operation.</summary>
internal delegate Task<ApiResponse> ApiHandler(ApiRequest request);
