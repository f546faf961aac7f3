namespace Telnyx.Analyzers.Tests;

/// <summary>Fixes in odd places: what they leave compiles, and comments stay where they were.</summary>
public sealed class FixLayoutTests
{
    [Theory]
    [InlineData(
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text, // the caller\n});",
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text, // the caller\n    To = \"\",\n    ConnectionId = \"\",\n});")]
    [InlineData(
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text // the caller\n});",
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text, // the caller\n    To = \"\",\n    ConnectionId = \"\"\n});")]
    [InlineData(
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text /* a */ }); // b",
        "await client.Calls.DialAsync(new CallRequest\n{\n    From = text,\n    To = \"\",\n    ConnectionId = \"\" /* a */ }); // b")]
    public Task Required_members(string before, string after) => Check("Add the required members", before, after);

    [Theory]
    [InlineData(
        "using var a = new TelnyxClient(new()\n{\n    // the key\n    ApiKey = \"KEY0123\",\n    Timeout = TimeSpan.FromSeconds(5), // five\n});",
        "using var a = new TelnyxClient(new()\n{\n    // the key\n    Timeout = TimeSpan.FromSeconds(5), // five\n});")]
    [InlineData(
        "using var a = new TelnyxClient(new()\n{\n    Timeout = TimeSpan.FromSeconds(5), // five\n    ApiKey = \"KEY0123\" // the key\n});",
        "using var a = new TelnyxClient(new()\n{\n    Timeout = TimeSpan.FromSeconds(5), // five\n    // the key\n});")]
    [InlineData(
        "using var a = new TelnyxClient(new() { Timeout = TimeSpan.FromSeconds(5), ApiKey = \"KEY0123\" });",
        "using var a = new TelnyxClient(new() { Timeout = TimeSpan.FromSeconds(5) });")]
    [InlineData(
        "using var a = new TelnyxClient(new() { /* the key */ ApiKey = \"KEY0123\" });",
        "using var a = new TelnyxClient(new() { /* the key */ });")]
    [InlineData(
        "var options = new TelnyxClientOptions();\n// the key\noptions.ApiKey = \"KEY0123\"; // here\nPass(options);",
        "var options = new TelnyxClientOptions();\n// the key\n// here\nPass(options);")]
    [InlineData(
        "const string key = \"KEY0123\";\nusing var a = new TelnyxClient(new() { ApiKey = key });",
        "using var a = new TelnyxClient(new());")]
    [InlineData(
        "const string key = \"KEY0123\";\nusing var a = new TelnyxClient(new() { ApiKey = key });\nPass(key);",
        "const string key = \"KEY0123\";\nusing var a = new TelnyxClient(new());\nPass(key);")]
    public Task Removed_keys(string before, string after) => Check("Remove it: TELNYX_API_KEY is read", before, after);

    [Fact]
    public Task A_key_in_a_constant_is_read_and_the_constant_is_gone() => Check(
        "Read the environment variable TELNYX_API_KEY",
        "        const string key = \"KEY0123\";\n        using var a = new TelnyxClient(new() { ApiKey = key });",
        "        using var a = new TelnyxClient(new() { ApiKey = Environment.GetEnvironmentVariable(\"TELNYX_API_KEY\")! });");

    [Theory]
    [InlineData("AsyncPageable<Connection> page = client.Connections.ListAsync();", "var page = await client.Connections.ListAsync();")]
    [InlineData("        client.Connections.ListAsync().AsPages(); // why", "        await client.Connections.ListAsync(); // why")]
    [InlineData("if (number > 1) client.Connections.ListAsync(); // why", "if (number > 1) await client.Connections.ListAsync(); // why")]
    public Task Awaited_lists(string before, string after) => Check("Await the first page", before, after);

    [Fact]
    public Task A_list_is_enumerated_under_a_free_name() => Check(
        "Enumerate every item with 'await foreach'",
        "        client.Connections.ListAsync();\n        foreach (var item in text) { Pass(item); }",
        "        await foreach (var item2 in client.Connections.ListAsync())\n        {\n        }\n        foreach (var item in text) { Pass(item); }");

    [Theory]
    [InlineData("if (number > 1) new TelnyxClientOptions().ApiKey = \"KEY0123\";", "Read the environment variable TELNYX_API_KEY")]
    [InlineData("Action send = () => client.Connections.ListAsync(); send();", "")]
    [InlineData("int a = 1; AsyncPageable<Connection> b = client.Connections.ListAsync(), c = b; Pass(a); Pass(c);", "")]
    [InlineData("lock (client) { client.Connections.ListAsync(); }", "")]
    [InlineData("AsyncPageable<Connection> b = client.Connections.ListAsync(), c = client.Connections.ListAsync(); Pass(c);", "")]
    public async Task Only_what_would_compile_is_offered(string statement, string titles) =>
        Assert.Equal(titles, string.Join("; ", await Fixing.TitlesAsync(Snippet.File(statement))));

    private static async Task Check(string title, string before, string after) =>
        Assert.Equal(Snippet.File(after), await Fixing.ApplyAsync(Snippet.File(before), title));
}
