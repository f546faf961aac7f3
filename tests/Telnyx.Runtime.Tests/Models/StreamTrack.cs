using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telnyx.Json;

namespace Telnyx.Runtime.Tests.Models;

[JsonConverter(typeof(EnumJsonConverter<StreamTrack>))]
public sealed class StreamTrack : OpenEnum<StreamTrack>, IOpenEnum<StreamTrack>
{
    private StreamTrack(string value)
        : base(value)
    {
    }

    public static StreamTrack InboundTrack => Known(0);

    public static StreamTrack OutboundTrack => Known(1);

    static ReadOnlySpan<byte> IOpenEnum<StreamTrack>.Names => "inbound_track\noutbound_track"u8;

    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator StreamTrack?(string? value) => From(value);

    static StreamTrack IOpenEnum<StreamTrack>.Create(string value) => new(value);
}
