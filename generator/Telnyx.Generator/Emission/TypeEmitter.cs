using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>Emits a type of any kind.</summary>
internal static class TypeEmitter
{
    /// <summary>Hands the type to the emitter of its kind.</summary>
    public static void Emit(EmissionContext context, TypeModel type)
    {
        switch (type)
        {
            case ClassModel model:
                ClassEmitter.Emit(context, model);
                break;
            case EnumModel model:
                EnumEmitter.Emit(context, model);
                break;
            case TaggedUnionModel model:
                TaggedUnionEmitter.Emit(context, model);
                break;
            case UnionModel model:
                UnionEmitter.Emit(context, model);
                break;
        }
    }
}
