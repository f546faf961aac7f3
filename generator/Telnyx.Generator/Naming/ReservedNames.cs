namespace Telnyx.Generator.Naming;

/// <summary>Names that emitted types and members must not take.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every model inherits.</summary>
    public static readonly HashSet<string> ModelMembers = new(StringComparer.Ordinal)
    {
        "AdditionalProperties", "Assigned", "Write", "WriteParameters", "Read", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>Members that every open enum inherits.</summary>
    public static readonly HashSet<string> EnumMembers = new(StringComparer.Ordinal)
    {
        "Value", "IsKnown", "KnownValues", "Known", "From", "Names", "Create", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>Members that every event inherits: those of models, and its own.</summary>
    public static readonly HashSet<string> EventMembers = new(ModelMembers, StringComparer.Ordinal) { "Id", "EventType", "RecordType", "OccurredAt", "Meta", "Json" };

    /// <summary>Members that every service inherits.</summary>
    public static readonly HashSet<string> ServiceMembers = new(StringComparer.Ordinal)
    {
        "Transport", "Request", "SendForData", "SendForBody", "SendForNothing", "SendForText", "SendForStream", "List",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>Members that the client inherits.</summary>
    public static readonly HashSet<string> ClientMembers = new(StringComparer.Ordinal)
    {
        "Transport", "Webhooks", "Dispose", "Options", "WithOptions", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    /// <summary>Parameters that every method has.</summary>
    public static readonly HashSet<string> MethodParameters = new(StringComparer.Ordinal) { "content", "request", "options", "cancellationToken" };

    /// <summary>Members that every struct union has.</summary>
    public static readonly HashSet<string> UnionMembers = new(StringComparer.Ordinal) { "Json" };

    /// <summary>Types of the runtime, its namespaces, and types that a user's usual usings bring: a second one of the name would be ambiguous.</summary>
    public static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // The runtime, and the one method that every model overrides.
        "Write",
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
        "Action", "Activator", "ArgumentNullException", "AllowedValues", "AllowedValuesAttribute", "Array", "Attribute", "Boolean", "Buffer", "Byte", "Char", "CollectionBuilder", "CollectionBuilderAttribute", "Console", "Convert", "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Delegate", "Dictionary", "Directory", "Double",
        "EditorBrowsable", "EditorBrowsableAttribute", "EditorBrowsableState", "Encoding", "Enum", "Enumerable", "Environment", "EventArgs", "Exception", "File", "Func", "GeneratedCode", "GeneratedCodeAttribute", "Guid", "HashSet", "HealthStatus", "HttpClient", "HttpContent", "HttpMethod", "HttpRequestMessage", "HttpResponseMessage", "IHttpClientBuilder", "IServiceCollection",
        "IDictionary", "IEnumerable", "IEnumerator", "IList", "IReadOnlyDictionary", "IReadOnlyList", "Index", "Int32", "Int64", "JsonConverter", "JsonConverterAttribute", "JsonElement", "JsonTokenType", "KeyValuePair", "Lazy", "List", "Lock", "Math", "MemoryStream", "Monitor",
        "NotNullIfNotNull", "NotNullIfNotNullAttribute", "NotNullWhen", "NotNullWhenAttribute", "Nullable", "Object", "Obsolete", "ObsoleteAttribute", "Path", "Queue", "Random", "Range", "RangeAttribute", "RegularExpression", "RegularExpressionAttribute", "ReadOnlySpan", "Span", "Stack", "Stream", "StreamReader", "StreamWriter", "String", "StringLength", "StringLengthAttribute", "StringBuilder", "StringComparer", "StringComparison",
        "Task", "TaskScheduler", "Thread", "ThreadPool", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "Timeout", "Timer", "Tuple", "Type", "Uri", "ValueTask", "ValueTuple", "Version", "WeakReference", "CancellationToken", "Comparer", "Link", "Progress", "Registry",
    };
}
