namespace Telnyx.Json;

/// <summary>One cached delegate for each model type, so that generic code can take a <see cref="JsonRead{T}"/> only.</summary>
internal static class ModelRead<T>
    where T : IJsonModel<T>
{
    public static readonly JsonRead<T> Instance = static (ref ModelReader json) => T.Read(ref json);
}
