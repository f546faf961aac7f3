namespace Telnyx.Sdk.Tests.Samples;

/// <summary>What the OpenTelemetry SDK collects from the client.</summary>
public sealed class TelemetryTests
{
    private const string Speak = "calls/{call_control_id}/actions/speak";
    private const string Hangup = "calls/{call_control_id}/actions/hangup";

    [Fact]
    public async Task Spans_retries_and_metrics_are_collected_without_numbers_or_keys()
    {
        var (code, output) = await SampleProcess.RunAsync("Telemetry", [], []);

        Assert.True(code == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Line(lines, "span POST calls Unset", "url.template=calls ", "telnyx.operation=calls.dial", "http.response.status_code=200");
        Line(lines, $"span POST {Speak} Unset", "http.response.status_code=200", "http.request.resend_count=1");
        Line(lines, "  event retry", "http.request.resend_count=1", "error.type=503", "telnyx.retry.delay=0");
        Line(lines, $"span POST {Hangup} Error", "http.response.status_code=404", "error.type=404");
        Line(lines, "metric telnyx.client.call.duration count=1", $"url.template={Speak}", "http.response.status_code=200");
        Line(lines, "metric telnyx.client.call.duration count=1", $"url.template={Hangup}", "error.type=404");
        Line(lines, "metric telnyx.client.retries sum=1", "telnyx.operation=calls.actions.speak", "error.type=503");
        Assert.DoesNotContain("312555", output, StringComparison.Ordinal);
        Assert.DoesNotContain("KEY_", output, StringComparison.Ordinal);
    }

    private static void Line(string[] lines, string start, params string[] parts) => Assert.True(
        lines.Any(line => line.StartsWith(start, StringComparison.Ordinal) && parts.All(part => line.Contains(part, StringComparison.Ordinal))),
        $"{start} … {string.Join(" … ", parts)} is not among\n{string.Join('\n', lines)}");
}
