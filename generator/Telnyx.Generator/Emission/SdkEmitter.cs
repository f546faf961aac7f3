using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The entry to this stage: a model in, the text of a file out.</summary>
internal static class SdkEmitter
{
    /// <summary>Emits the services and types of one part of the API.</summary>
    public static string Emit(SourceFileModel file)
    {
        var context = new EmissionContext(file.Options);
        foreach (var service in file.Services)
        {
            context.Writer.Line();
            ServiceEmitter.Emit(context, service);
        }

        foreach (var type in file.Types)
        {
            context.Writer.Line();
            TypeEmitter.Emit(context, type);
        }

        return SourceFile.Compose(context.Writer, file.Options.Namespace, file.Title);
    }

    /// <summary>Emits the client and its catalog of webhook events.</summary>
    public static string Emit(ClientModel client)
    {
        var context = new EmissionContext(client.Options);
        context.Writer.Line();
        ClientEmitter.Emit(context, client);
        context.Writer.Line();
        RegistrationEmitter.Emit(context, client);
        context.Writer.Line();
        WebhookCatalogEmitter.Emit(context, client.Events);
        return SourceFile.Compose(context.Writer, client.Options.Namespace, client.Name);
    }
}
