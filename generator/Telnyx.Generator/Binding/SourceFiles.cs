using Telnyx.Generator.Model;
using Telnyx.Generator.Naming;

namespace Telnyx.Generator.Binding;

/// <summary>Decides which file a type or service is emitted to: that of its only part of the API, or a shared one.</summary>
internal static class SourceFiles
{
    private const string EventFile = "WebhookEvents";

    /// <summary>The files by name.</summary>
    public static EquatableArray<SourceFileModel> Of(EmissionOptions options, string clientName, ServiceModeler services, IEnumerable<NamedType> types, CancellationToken cancellationToken)
    {
        // Roslyn takes no two files whose names differ in case only.
        var typesByFile = new SortedDictionary<string, List<NamedType>>(StringComparer.OrdinalIgnoreCase);
        var partsByFile = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in services.Parts)
        {
            var file = ServiceNames.FileName(part);
            typesByFile[file] = typesByFile.TryGetValue(file, out var known) ? known : [];
            partsByFile[file] = [.. partsByFile.TryGetValue(file, out var parts) ? parts : [], part];
        }

        foreach (var type in types)
        {
            var file = File(type);
            if (!typesByFile.TryGetValue(file, out var list))
            {
                typesByFile[file] = list = [];
            }

            list.Add(type);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return typesByFile.Select(entry => File(options, services, HintName(entry.Key, clientName), entry.Value, partsByFile.TryGetValue(entry.Key, out var parts) ? parts : [])).ToEquatableArray();
    }

    // The client has a file of its own name.
    private static string HintName(string file, string clientName) =>
        file.Equals(clientName, StringComparison.OrdinalIgnoreCase) ? file + ".Services" : file;

    private static string File(NamedType type) => type.Owner is { } owner
        ? owner == UsageAnalysis.EventPart && type.Usage == Usage.Response ? EventFile : ServiceNames.FileName(owner)
        : ServiceNames.SharedFileName(type.Name);

    private static SourceFileModel File(EmissionOptions options, ServiceModeler services, string name, List<NamedType> types, List<string> parts)
    {
        var own = parts.SelectMany(part => services.Services(part)).ToEquatableArray();
        var models = types.OrderBy(type => type.Name, StringComparer.Ordinal).Select(TypeModeler.Model).ToEquatableArray();
        var title = own.Count > 0 ? string.Join(", ", own.Select(service => service.Accessor)) : name == EventFile ? "webhook events" : "types that several parts share";
        return new SourceFileModel(options, name, title, own, models);
    }
}
