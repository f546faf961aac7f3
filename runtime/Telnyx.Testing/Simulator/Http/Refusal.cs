using Telnyx.Testing.Validation;

namespace Telnyx.Testing.Simulator.Http;

/// <summary>The errors of the API that the simulator can give, with the vendor's codes.</summary>
internal static class Refusal
{
    public static ApiException NotAuthenticated() => new(401, new ApiError(
        "10009", "Authentication failed", "The API key is missing or is not the one of this account."));

    public static ApiException NotFound(string what = "The resource or address") => new(404, new ApiError(
        "10005", "Resource not found", $"{what} could not be found."));

    public static ApiException MethodNotAllowed(string method) => new(405, new ApiError(
        "10015", "Bad Request", $"The method {method} is not supported here."));

    public static ApiException NotJson(string detail) => new(400, new ApiError("10015", "Bad Request", detail, "/"));

    public static ApiException NotText() => new(400, new ApiError(
        "10028", "Character encoding error", "The body holds text that is not valid Unicode."));

    public static ApiException UnsupportedMediaType(string? contentType) => new(415, new ApiError(
        "10014", "Unsupported Media Type", $"The body has to be application/json, not {contentType ?? "without a type"}."));

    public static ApiException NotSimulated(string operation) => new(501, new ApiError(
        "10007", "Not simulated", $"The simulator knows {operation} from its documents but has no behaviour for it."));

    public static ApiException Unprocessable(string code, string title, string detail, string? pointer = null) =>
        new(422, new ApiError(code, title, detail, pointer));

    public static ApiException Missing(string name, string detail) =>
        Unprocessable("10004", "Missing required parameter", detail, "/" + name);

    public static ApiException Invalid(string name, string detail) => Unprocessable("10015", "Bad Request", detail, "/" + name);

    public static ApiException CallEnded() => Unprocessable(
        "90018", "Call has already ended", "The call is over and accepts no more commands.");

    public static ApiException CallNotAnswered() => Unprocessable(
        "90034", "Call not answered yet", "The command needs a call that has been answered.");

    public static ApiException CallAnswered() => Unprocessable(
        "10015", "Bad Request", "The command is for a call that has not been answered yet.");

    public static ApiException InvalidCallControlId(string pointer) => Unprocessable(
        "90015", "Invalid Call Control ID", "The call_control_id is not one of a call that exists.", pointer);

    public static ApiException NotForked() => Unprocessable(
        "90031", "Call is not currently forked", "There is no fork that could be stopped.");

    public static ApiException QueueFull(string queue) => Unprocessable(
        "90036", "Queue full", $"The queue '{queue}' accepts no more calls.");

    public static ApiException InvalidConnection() => Unprocessable("10015", "Invalid value for connection_id (Call Control App ID)",
        "No call control application with this connection_id exists.", "/connection_id");

    /// <summary>All the violations of a request in one answer.</summary>
    public static ApiException Violations(IEnumerable<Violation> violations) =>
        new(422, [.. violations.Select(ToError)]);

    private static ApiError ToError(Violation violation)
    {
        var (code, title) = violation.Kind switch
        {
            ViolationKind.Missing => ("10004", "Missing required parameter"),
            ViolationKind.WrongType => ("10026", "Invalid parameter type"),
            ViolationKind.NotListed => ("10032", "Invalid enumerated value"),
            ViolationKind.OutOfRange => ("10033", "Value outside of range"),
            ViolationKind.NotE164 => ("10016", "Phone number must be in +E164 format"),
            _ => ("10015", "Bad Request"),
        };
        return new(code, title, violation.Detail, violation.Pointer.Length == 0 ? "/" : violation.Pointer);
    }
}
