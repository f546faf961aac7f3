using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a class with members: a model, a case of a union, a webhook event, or the parameters of a request.</summary>
internal static class ClassEmitter
{
    /// <summary>Emits the class.</summary>
    public static void Emit(EmissionContext context, ClassModel model)
    {
        var members = ClassMembers.Of(model);
        var writer = context.Writer;
        context.Documentation.Write(model.Documentation, model.IsDeprecated);
        if (members.HasBody)
        {
            context.GeneratedCodeAttribute("ModelJsonConverter", model.Name);
        }
        else
        {
            context.GeneratedCodeAttribute();
        }

        if (model.Alternatives.Count > 0)
        {
            writer.Use(Imports.TelnyxMetadata);
            writer.Line($"[RequiresOneOf({string.Join(", ", model.Alternatives.Select(group => Literals.String(string.Join("+", group))))})]");
        }

        using (writer.Block($"{context.Accessibility} sealed class {model.Name} : {BaseList(writer, model, members)}"))
        {
            Fields(writer, members);
            foreach (var property in members.Declared)
            {
                PropertyEmitter.Emit(context, property, members.IndexOf(property));
                writer.Line();
            }

            Methods(writer, model, members);
        }
    }

    private static string BaseList(SourceWriter writer, ClassModel model, ClassMembers members)
    {
        var parameters = members.Parameters.Count > 0 ? "IRequestParameters" : "";
        if (!members.HasBody)
        {
            return parameters;
        }

        writer.Use(Imports.Telnyx | Imports.TelnyxJson);
        return $"{model.BaseType ?? "TelnyxModel"}, IJsonModel<{model.Name}>{(parameters.Length > 0 ? ", " : "")}{parameters}";
    }

    private static void Fields(SourceWriter writer, ClassMembers members)
    {
        var hasFields = false;
        foreach (var property in members.Declared)
        {
            if (PropertyEmitter.TracksNull(property))
            {
                writer.Line($"private {PropertyEmitter.TypeOf(property)} {Identifiers.Field(property.Name)};");
                hasFields = true;
            }
        }

        if (hasFields)
        {
            writer.Line();
        }
    }

    /// <summary>The methods that move the values; the only place of ours that touches deprecated members.</summary>
    private static void Methods(SourceWriter writer, ClassModel model, ClassMembers members)
    {
        if (members.HasObsolete)
        {
            writer.Lines("#pragma warning disable CS0618 // Deprecated members travel like all others.");
        }

        if (members.HasBody)
        {
            var hides = model.BaseType is null or "WebhookEvent" ? "" : "new ";
            writer.Line($"internal {hides}static readonly JsonNames s_names = new({NamesTable.Arguments(members.Body)});");
            ReadEmitter.Emit(writer, model.Name, members);
            writer.Line();
            WriteEmitter.Emit(writer, members.Body);
        }

        if (members.Parameters.Count > 0)
        {
            if (members.HasBody)
            {
                writer.Line();
            }

            ParameterEmitter.Emit(writer, members.Parameters);
        }

        if (members.HasObsolete)
        {
            writer.Line("#pragma warning restore CS0618");
        }
    }
}
