using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Telnyx.Http;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class TlsFaultTests
{
    public static TheoryData<string, int, bool, bool> Certificates => new()
    {
        // Made for, days until it expires, trusted; whether it will do.
        { "127.0.0.1", 10, true, true },
        { "127.0.0.1", 10, false, false },
        { "other.example", 10, true, false },
        { "127.0.0.1", -1, true, false },
    };

    [Fact]
    [Fault(6)]
    public async Task TLS_to_a_plain_port_is_not_tried_again()
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.Stream.ReadAtLeastAsync(new byte[1000], 1);
            await connection.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
        using var client = server.Client(options => options.BaseAddress = Secure(server));

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal((HttpRequestError.SecureConnectionError, 1), (failure.Error, failure.Attempts));
    }

    [Theory]
    [Fault(7)]
    [MemberData(nameof(Certificates))]
    public async Task A_certificate_that_is_wrong_is_refused_once_and_for_all(string name, int days, bool trusted, bool good)
    {
        using var certificate = Create(name, days);
        using var server = Server(certificate);
        using var handler = new OwnHandler();
        if (trusted)
        {
            handler.Sockets.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { certificate },
                RevocationMode = X509RevocationMode.NoCheck,
            };
        }

        using var http = new HttpClient(handler);
        using var client = server.Client(options => options.BaseAddress = Secure(server), http);
        if (good)
        {
            Assert.Equal("n", (await client.Service.GetAsync("a")).Data.Name);
            return;
        }

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.GetAsync("a"));

        Assert.Equal((HttpRequestError.SecureConnectionError, 1, 1), (failure.Error, failure.Attempts, server.Connections));
        Assert.Empty(server.Requests);
    }

    [Fact]
    [Fault(8)]
    public async Task A_handshake_that_stalls_is_a_connection_that_does_not_come_about()
    {
        using var server = new FaultServer(connection => connection.DrainAsync());
        using var handler = new OwnHandler();
        handler.Sockets.ConnectTimeout = TimeSpan.FromMilliseconds(200);
        using var http = new HttpClient(handler);
        using var client = server.Client(options => options.BaseAddress = Secure(server), http);
        using var hurried = client.WithOptions(options => options.Timeout = TimeSpan.FromMilliseconds(100));

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.PostListAsync(["message"]));

        Assert.Equal((HttpRequestError.ConnectionError, 3), (failure.Error, failure.Attempts));
        await Assert.ThrowsAsync<TelnyxTimeoutException>(() => hurried.Service.GetAsync("a"));
    }

    private static Uri Secure(FaultServer server) => new($"https://{server.EndPoint}/v2");

    private static FaultServer Server(X509Certificate2 certificate) => new(async connection =>
    {
        await using var tls = new SslStream(connection.Stream);
        await tls.AuthenticateAsServerAsync(certificate);
        if (await tls.ReadAsync(new byte[8192]) > 0)
        {
            await tls.WriteAsync(Encoding.ASCII.GetBytes(FaultServer.Ok("""{"data":{"name":"n"}}""")));
        }
    });

    private static X509Certificate2 Create(string name, int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-20), DateTimeOffset.UtcNow.AddDays(days));

        // Through a file format, because Windows serves only keys that it has stored.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
