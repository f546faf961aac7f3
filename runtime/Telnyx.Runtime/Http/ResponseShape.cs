namespace Telnyx.Http;

/// <summary>Where in a response the data is.</summary>
internal enum ResponseShape
{
    /// <summary>In the member <c>data</c>.</summary>
    Data,

    /// <summary>The body is the data.</summary>
    Body,
}
