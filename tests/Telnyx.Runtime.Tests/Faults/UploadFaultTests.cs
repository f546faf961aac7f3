using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Faults;

public sealed class UploadFaultTests
{
    [Fact]
    [Fault(13)]
    public async Task A_reset_in_the_middle_of_an_upload_ends_it()
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[100_000]);
            connection.Reset();
        });
        using var client = server.Client();
        using var body = new MemoryStream(new byte[20_000_000]);

        var failure = await Assert.ThrowsAsync<TelnyxConnectionException>(() => client.Service.BinaryAsync(body));

        Assert.Equal((1, 1), (failure.Attempts, server.Connections));
        Assert.True(body.CanRead, "the caller's stream was closed");
    }

    [Theory]
    [Fault(14)]
    [InlineData("401 Unauthorized", typeof(TelnyxAuthenticationException))]
    [InlineData("413 Content Too Large", typeof(TelnyxApiException))]
    public async Task An_answer_that_comes_before_the_upload_is_over_is_the_answer(string status, Type type)
    {
        using var server = new FaultServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[1000]);
            await connection.WriteAsync(FaultServer.Response(status, "{}", "Connection: close"));
            await connection.DrainAsync();
        });
        using var client = server.Client();

        var failure = await Assert.ThrowsAnyAsync<TelnyxApiException>(() => client.Service.BinaryAsync(new MemoryStream(new byte[20_000_000])));

        Assert.IsType(type, failure);
        Assert.Equal((1, 1), (failure.Attempts, server.Connections));
    }

    [Fact]
    [Fault(51)]
    public async Task A_stream_that_cannot_be_rewound_after_all_is_not_blamed_on_the_connection()
    {
        using var server = FaultServer.Polite(FaultServer.Response("429 Too Many Requests", "{}", "Retry-After: 0"));
        using var client = server.Client();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.Service.BinaryAsync(new RewindsOnce()));

        Assert.Contains("stream", failure.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(failure.InnerException);
        Assert.Single(server.Requests);
    }

    [Fact]
    [Fault(82)]
    public async Task An_object_that_contains_itself_is_refused_before_anything_is_sent()
    {
        using var server = FaultServer.Polite(FaultServer.Ok("{}"));
        using var client = server.Client();
        var circle = new Nested();
        circle.Inner = circle;

        await Assert.ThrowsAsync<TelnyxSerializationException>(() => client.Service.FormAsync(circle));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    [Fault(83)]
    public async Task A_huge_file_is_read_as_fast_as_it_is_taken()
    {
        var taken = new TaskCompletionSource();
        using var server = new FaultServer(async connection =>
        {
            await connection.Stream.ReadExactlyAsync(new byte[1_000_000]);
            await taken.Task;
        });
        using var client = server.Client();
        var file = new Endless();

        var upload = client.Service.UploadAsync(new Upload { File = UploadFile.FromStream(file, "huge.bin") });
        await Task.Delay(1000);
        var read = file.BytesRead;
        taken.SetResult();

        await Assert.ThrowsAsync<TelnyxConnectionException>(() => upload);
        Assert.InRange(read, 900_000, 50_000_000);
    }

    /// <summary>Says that it can seek, and can so a single time.</summary>
    private sealed class RewindsOnce() : MemoryStream(new byte[10])
    {
        private int _times;

        public override long Position
        {
            get => base.Position;
            set => base.Position = ++_times == 1 ? value : throw new IOException("The tape is torn.");
        }
    }

    /// <summary>A file of a terabyte.</summary>
    private sealed class Endless : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            BytesRead += count;
            return BytesRead < 1L << 40 ? count : 0;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
