using System.ComponentModel;

namespace Telnyx.Json;

/// <summary>Reads one list item, map value or body.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="json">Stands on the first token of the value; is left on its last.</param>
/// <returns>The value read.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonRead<T>(ref ModelReader json);

/// <summary>Writes one list item, map value or body.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="json">The writer.</param>
/// <param name="value">The value to write.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<T>(ModelWriter json, T value);
