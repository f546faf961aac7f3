using Telnyx.Runtime.Tests.Models;

namespace Telnyx.Runtime.Tests.Http;

public sealed class UploadTests
{
    [Fact]
    public async Task A_file_on_disk_is_sent_under_its_name()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(path, "on disk");
        try
        {
            await client.Service.UploadAsync(new Upload { File = UploadFile.FromFile(path) });
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Contains($"filename=\"{Path.GetFileName(path)}\"", server.Request.Body, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\non disk\r\n", server.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_blamed_on_the_connection()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();

        await Assert.ThrowsAsync<FileNotFoundException>(
            () => client.Service.UploadAsync(new Upload { File = UploadFile.FromFile(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())) }));
    }

    [Fact]
    public async Task A_file_that_is_not_there_leaves_no_other_one_open()
    {
        await using var server = await TestServer.StartAsync("{}");
        using var client = server.Client();
        var path = Path.GetTempFileName();
        try
        {
            var upload = new Upload { File = UploadFile.FromFile(path), Files = [UploadFile.FromFile(path + ".missing")] };

            await Assert.ThrowsAsync<FileNotFoundException>(() => client.Service.UploadAsync(upload));

            File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("audio")]
    [InlineData("audio/mpeg\r\nX-Evil: 1")]
    public void Media_types_that_are_none_are_refused(string mediaType) =>
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes([], "a", mediaType));

    [Theory]
    [InlineData("")]
    [InlineData("a\r\nb")]
    public void File_names_that_would_become_something_else_are_refused(string name) =>
        Assert.Throws<ArgumentException>(() => UploadFile.FromBytes([], name));

    [Fact]
    public void A_file_outside_a_multipart_body_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Json.Text.Write(new Upload { File = UploadFile.FromBytes([], "a") }));
}
