namespace Telnyx.Generator.Emission;

/// <summary>The namespaces that an emitted file may need; the emitters note what they used.</summary>
[Flags]
internal enum Imports
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>Microsoft.Extensions.DependencyInjection</c></summary>
    DependencyInjection = 1 << 0,

    /// <summary><c>Microsoft.Extensions.Diagnostics.HealthChecks</c></summary>
    HealthChecks = 1 << 1,

    /// <summary><c>System</c></summary>
    System = 1 << 2,

    /// <summary><c>System.CodeDom.Compiler</c></summary>
    CodeDom = 1 << 3,

    /// <summary><c>System.Collections.Generic</c></summary>
    Collections = 1 << 4,

    /// <summary><c>System.ComponentModel</c></summary>
    ComponentModel = 1 << 5,

    /// <summary><c>System.ComponentModel.DataAnnotations</c></summary>
    DataAnnotations = 1 << 6,

    /// <summary><c>System.Diagnostics.CodeAnalysis</c></summary>
    CodeAnalysis = 1 << 7,

    /// <summary><c>System.IO</c></summary>
    IO = 1 << 8,

    /// <summary><c>System.Net.Http</c></summary>
    Http = 1 << 9,

    /// <summary><c>System.Runtime.CompilerServices</c></summary>
    CompilerServices = 1 << 10,

    /// <summary><c>System.Text.Json</c></summary>
    Json = 1 << 11,

    /// <summary><c>System.Text.Json.Serialization</c></summary>
    JsonSerialization = 1 << 12,

    /// <summary><c>System.Threading</c></summary>
    Threading = 1 << 13,

    /// <summary><c>System.Threading.Tasks</c></summary>
    Tasks = 1 << 14,

    /// <summary><c>Telnyx</c></summary>
    Telnyx = 1 << 15,

    /// <summary><c>Telnyx.Http</c></summary>
    TelnyxHttp = 1 << 16,

    /// <summary><c>Telnyx.Json</c></summary>
    TelnyxJson = 1 << 17,

    /// <summary><c>Telnyx.Metadata</c></summary>
    TelnyxMetadata = 1 << 18,
}
