using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Telnyx.Testing;

namespace Telnyx.Sdk.Tests.Contract;

/// <summary>Stoplight's Prism: a mock of a document that answers invalid requests with an error. A judge that nobody here has written.</summary>
internal sealed class Prism : IDisposable
{
    private readonly Process _process;
    private readonly string _document;

    private Prism(Process process, string document, int port)
    {
        (_process, _document) = (process, document);
        BaseAddress = new($"http://127.0.0.1:{port}/");
    }

    public Uri BaseAddress { get; }

    /// <summary>The program: what the environment variable PRISM names, or <c>prism</c> on the path; null when there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PRISM") ?? (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(static folder => Path.Combine(folder, "prism")).FirstOrDefault(File.Exists);

    /// <param name="name">The bundled document, such as <c>spec/voice.json</c>.</param>
    public static async Task<Prism> StartAsync(string name)
    {
        var document = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        await using (var file = File.Create(document))
        await using (var source = typeof(TelnyxSimulator).Assembly.GetManifestResourceStream(name)!)
        {
            await source.CopyToAsync(file);
        }

        var port = UnusedPort();
        string[] arguments = ["mock", "--errors", "--port", port.ToString(CultureInfo.InvariantCulture), document];
        var prism = new Prism(Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true })!, document, port);
        while (await prism._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.Contains("is listening", StringComparison.Ordinal))
            {
                _ = prism._process.StandardOutput.ReadToEndAsync(); // So that it never waits for us to read.
                return prism;
            }
        }

        throw new InvalidOperationException($"Prism cannot serve {name}.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
        File.Delete(_document);
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
