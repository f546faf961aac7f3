using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a service: the operations under one accessor, and the services below it.</summary>
internal static class ServiceEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, ServiceModel service)
    {
        var writer = context.Writer;
        writer.Use(Imports.Telnyx | Imports.TelnyxHttp);
        context.Documentation.Write(service.Documentation);
        context.GeneratedCodeAttribute();
        using (writer.Block($"{context.Accessibility} partial class {service.Name} : TelnyxService"))
        {
            foreach (var operation in service.Operations)
            {
                OperationFieldEmitter.Emit(writer, operation);
            }

            ChildServiceEmitter.Fields(writer, service.Children);
            if (service.Operations.Count + service.Children.Count > 0)
            {
                writer.Line();
            }

            writer.Lines($$"""
                /// <summary>For mocks.</summary>
                protected {{service.Name}}() { }
                internal {{service.Name}}(TelnyxTransport transport) : base(transport) { }
                """);
            ChildServiceEmitter.Properties(context, service.Children);
            foreach (var operation in service.Operations)
            {
                OperationEmitter.Emit(context, operation);
            }
        }
    }
}
