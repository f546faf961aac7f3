using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a union told apart by a tag: the abstract base and the case for unknown tags; the known cases are classes of their own.</summary>
internal static class TaggedUnionEmitter
{
    /// <summary>Emits both classes.</summary>
    public static void Emit(EmissionContext context, TaggedUnionModel model)
    {
        context.Writer.Use(Imports.Telnyx | Imports.TelnyxJson);
        Base(context, model);
        context.Writer.Line();
        Unknown(context, model);
    }

    private static void Base(EmissionContext context, TaggedUnionModel model)
    {
        var (writer, name, tag) = (context.Writer, model.Name, Literals.Utf8(model.Discriminator));
        var hiding = model.BaseType is null ? "" : "new ";
        context.Documentation.Write(model.Documentation, model.IsDeprecated);
        context.GeneratedCodeAttribute("ModelJsonConverter", name);
        using (writer.Block($"{context.Accessibility} abstract class {name} : {model.BaseType ?? "TelnyxModel"}, IJsonModel<{name}>"))
        {
            writer.Lines($"""
                internal {hiding}static readonly JsonNames s_names = new({tag});

                private protected {name}() {"{ }"}

                static {name} IJsonModel<{name}>.Read(ref ModelReader json) => json.Peek({tag}) switch
                """);
            writer.Line("{");
            using (writer.Indented())
            {
                Arms(writer, model);
            }

            writer.Line("};");
        }
    }

    /// <summary>One arm per class; tags in a row that stand for the same class share it.</summary>
    private static void Arms(SourceWriter writer, TaggedUnionModel model)
    {
        var pattern = "";
        for (var i = 0; i < model.Cases.Count; i++)
        {
            var @case = model.Cases[i];
            pattern += (pattern.Length > 0 ? " or " : "") + Literals.String(@case.Tag);
            if (i + 1 == model.Cases.Count || model.Cases[i + 1].TypeName != @case.TypeName)
            {
                writer.Line($"{pattern} => json.Model<{@case.TypeName}>()!,");
                pattern = "";
            }
        }

        writer.Line($"_ => json.Model<{model.UnknownName}>()!,");
    }

    private static void Unknown(EmissionContext context, TaggedUnionModel model)
    {
        var documentation = new Documentation($"A `{model.Name}` of a kind that the API does not document: its members are in `AdditionalProperties`.");
        var tagType = new TypeRef(TypeKind.String);
        var tag = new PropertyModel("Tag", model.Discriminator, tagType, Presence.Optional, new Documentation($"The value of `{model.Discriminator}`."));
        var outer = model.OuterTags.Select(fixedTag =>
            new PropertyModel(fixedTag.Discriminator, fixedTag.Discriminator, tagType, Presence.Optional, new Documentation("")) { Constant = fixedTag.Tag });
        ClassEmitter.Emit(context, new ClassModel(model.UnknownName, documentation, new([tag, .. outer])) { BaseType = model.Name });
    }
}
