using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

[JsonConverter(typeof(ModelJsonConverter<Header>))]
public sealed class Header : TelnyxModel, IJsonModel<Header>
{
    internal static readonly JsonNames s_names = new("name\nvalue"u8);

    public string Name { get; set; } = null!;

    public string? Value { get; set; }

    static Header IJsonModel<Header>.Read(ref ModelReader json)
    {
        var model = new Header();
        var member = -1;
        while (json.Next(model, s_names, ref member))
        {
            switch (member)
            {
                case 0: model.Name = json.String()!; break;
                case 1: model.Value = json.String(); break;
            }
        }

        return model;
    }

    protected override void Write(ModelWriter json)
    {
        json.Start(this, s_names);
        json.String(0, Name);
        json.String(1, Value);
        json.End(this);
    }
}
