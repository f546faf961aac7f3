namespace Telnyx.Generator.Naming;

/// <summary>Names that emitted types and members must not take.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every model inherits.</summary>
    public static readonly string[] ModelMembers =
    [
        "AdditionalProperties", "Assigned", "Write", "WriteParameters", "Read", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Members that every open enum inherits.</summary>
    public static readonly string[] EnumMembers =
    [
        "Value", "IsKnown", "KnownValues", "Known", "From", "Names", "Create", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Members that every event inherits besides those of models.</summary>
    public static readonly string[] EventMembers = ["Id", "EventType", "RecordType", "OccurredAt", "Meta", "Json"];

    /// <summary>Members that every service inherits.</summary>
    public static readonly string[] ServiceMembers =
    [
        "Transport", "Request", "SendForData", "SendForBody", "SendForNothing", "SendForText", "SendForStream", "List",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Members that the client inherits.</summary>
    public static readonly string[] ClientMembers =
    [
        "Transport", "Webhooks", "Dispose", "Options", "WithOptions", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    /// <summary>Parameters that every method has.</summary>
    public static readonly string[] MethodParameters = ["request", "options", "cancellationToken"];

    /// <summary>Types of the runtime, its namespaces, and types that a user's usual usings bring: a second one of the name would be ambiguous.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // The runtime.
        "Telnyx", "Json", "Http", "Metadata", "Cryptography", "Testing", "Runtime", "AspNetCore", "TelnyxModel", "TelnyxService", "TelnyxClient", "TelnyxClientBase", "TelnyxClientOptions",
        "TelnyxTransport", "TelnyxResponse", "TelnyxError", "TelnyxErrorSource", "TelnyxException", "TelnyxApiException", "RequestOptions", "AsyncPageable", "Page", "PageMeta", "Paging", "PagingStyle",
        "OpenEnum", "IOpenEnum", "Webhooks", "WebhookEvent", "WebhookMeta", "WebhookEventReader", "WebhookEventCatalog", "UnknownWebhookEvent", "FileContent", "UploadFile", "RateLimit", "Operation", "ApiRequest", "SdkMetadata",
        "JsonNames", "ModelReader", "ModelWriter", "ParameterWriter", "IJsonModel", "IJsonUnion", "IRequestParameters", "JsonRead", "JsonWrite", "ModelJsonConverter", "EnumJsonConverter", "UnionJsonConverter", "TelnyxSimulator", "WebhookSigner",
        "ApiChangeAttribute", "KnownValues", "KnownValuesAttribute", "RequiresOneOf", "RequiresOneOfAttribute", "RequiresWhen", "RequiresWhenAttribute", "WireFormat", "WireFormatAttribute",
        "G711", "IAudioCodec", "IWebhookSignatureVerifier", "MediaFormat", "MediaStream", "MediaStreamAudio", "MediaStreamConnected", "MediaStreamDtmf", "MediaStreamError",
        "MediaStreamMark", "MediaStreamMessage", "MediaStreamOptions", "MediaStreams", "MediaStreamStarted", "MediaStreamStopped", "MediaStreamUnknown", "MediaTrack",
        "TelnyxAuthenticationException", "TelnyxBadRequestException", "TelnyxConflictException", "TelnyxConnectionException", "TelnyxHeaders", "TelnyxNotFoundException",
        "TelnyxPermissionException", "TelnyxRateLimitException", "TelnyxResilience", "TelnyxRetryOptions", "TelnyxSerializationException", "TelnyxServerException",
        "TelnyxTimeoutException", "TelnyxUnprocessableException", "TelnyxWebhookException", "UnionValue", "WavWriter", "WebhookFailureReason", "WebhookOptions",
        "ClientState", "ClientStateJsonConverter", "EnvironmentSetting", "EnvironmentSettingAttribute", "ITelnyxClient", "OAuthClientCredentials", "TelnyxHealthChecksBuilderExtensions",
        "TelnyxServiceCollectionExtensions", "TelnyxTelemetry",

        // System and what implicit usings add.
        "Action", "Activator", "AllowedValues", "AllowedValuesAttribute", "Array", "Attribute", "Boolean", "Buffer", "Byte", "Char", "CollectionBuilder", "CollectionBuilderAttribute", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Delegate", "Dictionary", "Directory", "Double",
        "EditorBrowsable", "EditorBrowsableAttribute", "EditorBrowsableState", "Encoding", "Enum", "Enumerable", "Environment", "EventArgs", "Exception", "File", "Func", "GeneratedCode", "GeneratedCodeAttribute", "Guid", "HashSet", "HealthStatus", "HttpClient", "HttpContent", "HttpMethod", "HttpRequestMessage", "HttpResponseMessage",
        "IDictionary", "IEnumerable", "IEnumerator", "IList", "IReadOnlyDictionary", "IReadOnlyList", "Index", "Int32", "Int64", "JsonConverter", "JsonConverterAttribute", "JsonElement", "JsonTokenType", "KeyValuePair", "Lazy", "List", "Lock", "Math", "MemoryStream", "Monitor",
        "NotNullIfNotNull", "NotNullIfNotNullAttribute", "NotNullWhen", "NotNullWhenAttribute", "Nullable", "Object", "Obsolete", "ObsoleteAttribute", "Path", "Queue", "Random", "Range", "RangeAttribute", "RegularExpression", "RegularExpressionAttribute", "ReadOnlySpan", "Span", "Stack", "Stream", "StreamReader", "StreamWriter", "String", "StringLength", "StringLengthAttribute", "StringBuilder", "StringComparer", "StringComparison",
        "Task", "TaskScheduler", "Thread", "ThreadPool", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "Timeout", "Timer", "Tuple", "Type", "Uri", "ValueTask", "ValueTuple", "Version", "WeakReference", "CancellationToken", "Comparer", "Link", "Progress", "Registry",
    };
}
