using System.ComponentModel;
using Telnyx.Json;

namespace Telnyx;

/// <summary>Reads the events that an SDK knows. The generator emits one for the events of its documents.</summary>
/// <param name="eventType">The <c>event_type</c> of the event, if it has one.</param>
/// <param name="recordType">Its <c>record_type</c>, if it has one.</param>
/// <param name="json">Stands on the object of the event: the value of <c>data</c>, or the whole body of a flat event.</param>
/// <returns>The event, or null when it is not known; then the reader must not have moved.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate WebhookEvent? WebhookEventReader(string? eventType, string? recordType, ref ModelReader json);
