using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

/// <summary>A model that can hold itself.</summary>
public sealed class Nested : TelnyxModel, IJsonModel<Nested>
{
    internal static readonly JsonNames s_names = new("name\ninner\nitems"u8);

    public string? Name { get; set; }

    public Nested? Inner { get; set; }

    public IReadOnlyList<Nested>? Items { get; set; }

    static Nested IJsonModel<Nested>.Read(ref ModelReader json)
    {
        var model = new Nested();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.Name = json.String(); break;
                case 1: model.Inner = json.Model<Nested>(); break;
                case 2: model.Items = json.Models<Nested>(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.String(0, Name);
        json.Model(1, Inner);
        json.Models(2, Items);
        json.End(this);
    }
}
