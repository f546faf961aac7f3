namespace Telnyx.Generator.Tests.Mutations;

/// <summary>A small document with one of everything.</summary>
internal static class MutatedDocument
{
    /// <summary>Its text.</summary>
    public static readonly string Small = new TinyDocument()
        .Get("/things", """{"type":"object","properties":{"data":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}},"meta":{"type":"object","properties":{"total_pages":{"type":"integer"}}}}}""", """
            [{"name":"page[number]","in":"query","schema":{"type":"integer"}},{"name":"filter","in":"query","style":"deepObject","explode":true,"schema":{"type":"object","properties":{"name":{"type":"string"}}}},{"name":"X-Key","in":"header","required":true,"schema":{"type":"string"}}]
            """)
        .Get("/things/{id}", """{"type":"object","properties":{"data":{"$ref":"#/components/schemas/Thing"}}}""", """[{"name":"id","in":"path","required":true,"schema":{"type":"integer"}}]""")
        .Send("POST", "/things", """{"type":"object","required":["to","pet"],"properties":{"to":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"pet":{"$ref":"#/components/schemas/Pet"},"limit":{"type":"integer","minimum":1,"maximum":9,"default":3,"example":5}},"anyOf":[{"required":["to"]},{"required":["limit"]}]}""")
        .Send("PATCH", "/things/{id}", """{"allOf":[{"$ref":"#/components/schemas/Base"},{"type":"object","properties":{"note":{"type":["string","null"],"description":"A <b>note</b>."}}}]}""")
        .Operation("POST", "/files", """{"requestBody":{"content":{"multipart/form-data":{"schema":{"type":"object","properties":{"file":{"type":"string","format":"binary"}}}}}},"responses":{"200":{"description":"x","content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}}}}""")
        .Schema("Base", """{"type":"object","required":["name"],"properties":{"name":{"type":"string","deprecated":true},"tags":{"type":"object","additionalProperties":{"type":"string"}}}}""")
        .Schema("Thing", """{"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"},"at":{"type":"string","format":"date-time"},"kind":{"type":"string","enum":["E.164","+E.164","a-b"]},"parent":{"$ref":"#/components/schemas/Thing"},"rows":{"type":"array","items":{"type":"array","items":{"type":"number"}}},"any":{}}}""")
        .Schema("Cat", """{"type":"object","properties":{"kind":{"type":"string","enum":["cat"]},"lives":{"type":"integer"}}}""")
        .Schema("Dog", """{"type":"object","properties":{"kind":{"type":"string","enum":["dog"]},"owner":{"$ref":"#/components/schemas/Thing"}}}""")
        .Schema("Pet", """{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"kind","mapping":{"cat":"#/components/schemas/Cat","dog":"#/components/schemas/Dog"}}}""")
        .Webhook("thingMade", """{"type":"object","properties":{"data":{"type":"object","properties":{"id":{"type":"string"},"event_type":{"type":"string","enum":["thing.made"]},"payload":{"$ref":"#/components/schemas/Thing"}}}}}""")
        .Webhook("flat", """{"type":"object","properties":{"record_type":{"type":"string","enum":["flat"]},"pet":{"$ref":"#/components/schemas/Pet"}}}""")
        .ToString();
}
