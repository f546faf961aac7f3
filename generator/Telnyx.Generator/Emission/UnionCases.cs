using Telnyx.Generator.Model;

namespace Telnyx.Generator.Emission;

/// <summary>The cases of a union by the JSON tokens that they begin with.</summary>
internal sealed class UnionCases
{
    private UnionCases()
    {
    }

    /// <summary>All cases but raw JSON, which every union has.</summary>
    public List<UnionCaseModel> Known { get; } = [];

    /// <summary>The cases that are emitted classes.</summary>
    public List<UnionCaseModel> Models { get; } = [];

    /// <summary>The list, or null.</summary>
    public UnionCaseModel? List { get; private set; }

    /// <summary>The map, or null.</summary>
    public UnionCaseModel? Map { get; private set; }

    /// <summary>Plain text, or null.</summary>
    public UnionCaseModel? Text { get; private set; }

    /// <summary>The enum, or null.</summary>
    public UnionCaseModel? Enum { get; private set; }

    /// <summary>Another form of text, for a union without <see cref="Text"/>: a time or a date, or null.</summary>
    public UnionCaseModel? Time { get; private set; }

    /// <summary>The widest number, or null.</summary>
    public UnionCaseModel? Number { get; private set; }

    /// <summary>The Boolean, or null.</summary>
    public UnionCaseModel? Boolean { get; private set; }

    /// <summary>A union inside, which takes what no other case does; or null.</summary>
    public UnionCaseModel? Inner { get; private set; }

    /// <summary>Sorts the cases of a union.</summary>
    public static UnionCases Of(UnionModel model)
    {
        var cases = new UnionCases();
        foreach (var @case in model.Cases)
        {
            if (@case.Type.Kind is not (TypeKind.Json or TypeKind.Binary))
            {
                cases.Known.Add(@case);
                cases.Add(@case);
            }
        }

        return cases;
    }

    private void Add(UnionCaseModel @case)
    {
        switch (@case.Type.Kind)
        {
            case TypeKind.Model:
                Models.Add(@case);
                break;
            case TypeKind.List:
                List = @case;
                break;
            case TypeKind.Map:
                Map = @case;
                break;
            case TypeKind.String:
                Text = @case;
                break;
            case TypeKind.Enum:
                Enum ??= @case;
                break;
            case TypeKind.DateTime or TypeKind.Date:
                Time ??= @case;
                break;
            case TypeKind.Boolean:
                Boolean = @case;
                break;
            case TypeKind.Union:
                Inner ??= @case;
                break;
            default:
                Number = Number is null || @case.Type.Kind > Number.Type.Kind ? @case : Number;
                break;
        }
    }
}
