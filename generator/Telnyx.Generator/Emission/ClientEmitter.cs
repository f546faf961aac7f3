using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits the client: constructors and the first level of services.</summary>
internal static class ClientEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, ClientModel client)
    {
        var writer = context.Writer;
        writer.Use(Imports.System | Imports.Http | Imports.Telnyx | Imports.TelnyxHttp);
        context.Documentation.Write(client.Documentation);
        context.GeneratedCodeAttribute();
        using (writer.Block($"{context.Accessibility} partial class {client.Name} : TelnyxClientBase, ITelnyxClient<{client.Name}>"))
        {
            writer.Line($"private static readonly SdkMetadata s_metadata = new({Literals.String(client.BaseAddress)}, WebhookEventCatalog.Read);");
            ChildServiceEmitter.Fields(writer, client.Services);
            writer.Line();
            Constructors(writer, client.Name);
            ChildServiceEmitter.Properties(context, client.Services);
        }
    }

    // One constructor per number of arguments, so that "new TelnyxClient(new() { … })" is not ambiguous.
    private static void Constructors(SourceWriter writer, string name) => writer.Lines($$"""
        /// <summary>Takes the API key from the environment variable <c>TELNYX_API_KEY</c>.</summary>
        public {{name}}() : this(new TelnyxClientOptions()) { }

        /// <summary>Takes options.</summary>
        /// <param name="options">The options.</param>
        public {{name}}(TelnyxClientOptions options) : base(options, s_metadata) { }

        /// <summary>Sends through an <see cref="HttpClient"/> of the caller, who keeps and disposes it.</summary>
        /// <param name="httpClient">The HTTP client.</param>
        /// <param name="options">The options.</param>
        public {{name}}(HttpClient httpClient, TelnyxClientOptions options) : base(options, s_metadata, httpClient) { }

        /// <summary>A client with other options, such as another API key, that shares the connections of this one.</summary>
        /// <param name="change">Changes a copy of the options.</param>
        /// <returns>The client. Disposing this one closes the connections of both.</returns>
        public virtual {{name}} WithOptions(Action<TelnyxClientOptions> change) => new(Transport.HttpClient, Options(change));

        static {{name}} ITelnyxClient<{{name}}>.Create(HttpClient httpClient, TelnyxClientOptions options) => new(httpClient, options);
        """);
}
