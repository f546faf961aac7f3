using System.ComponentModel;

namespace Telnyx.Json;

/// <summary>What every emitted union without a discriminator can do: write the case it holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonUnion
{
    /// <summary>Writes the case that the union holds as one JSON value.</summary>
    /// <param name="json">The writer.</param>
    void Write(ModelWriter json);
}
