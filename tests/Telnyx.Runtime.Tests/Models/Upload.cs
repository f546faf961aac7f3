using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

/// <summary>A multipart request.</summary>
public sealed class Upload : TelnyxModel, IJsonModel<Upload>
{
    internal static readonly JsonNames s_names = new("file\nfiles\nname\nlanguages"u8, 0);

    public required UploadFile File { get; set; }

    public IReadOnlyList<UploadFile>? Files { get; set; }

    public string? Name { get; set; }

    public IReadOnlyList<string>? Languages { get; set; }

    static Upload IJsonModel<Upload>.Read(ref ModelReader json)
    {
        var model = new Upload { File = null! };
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.File = json.File()!; break;
                case 1: model.Files = json.Files(); break;
                case 2: model.Name = json.String(); break;
                case 3: model.Languages = json.Strings(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.File(0, File);
        json.Files(1, Files);
        json.String(2, Name);
        json.Strings(3, Languages);
        json.End(this);
    }
}
