using System.ComponentModel;

namespace Telnyx.Http;

/// <summary>A request with members that go into the query or the headers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestParameters
{
    /// <summary>Writes those members.</summary>
    /// <param name="parameters">The writer.</param>
    void WriteParameters(ParameterWriter parameters);
}
