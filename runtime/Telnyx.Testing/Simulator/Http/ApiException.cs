namespace Telnyx.Testing.Simulator.Http;

/// <summary>Ends the handling of a request with an error answer.</summary>
#pragma warning disable CA1032, CA1064 // It never leaves the request pipeline, and is never made without an answer.
internal sealed class ApiException(int status, params IReadOnlyList<ApiError> errors) : Exception(errors[0].Detail)
#pragma warning restore CA1032, CA1064
{
    public ApiResponse Response { get; } = ApiResponse.Failure(status, errors);
}
