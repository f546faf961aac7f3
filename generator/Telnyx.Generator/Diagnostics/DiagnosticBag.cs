using Microsoft.CodeAnalysis;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Diagnostics;

/// <summary>Collects what is wrong while the documents are read and bound.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<DiagnosticInfo> _items = [];

    /// <summary>Adds one.</summary>
    public void Add(DiagnosticDescriptor descriptor, DocumentLocation? location, params string[] arguments) =>
        _items.Add(new DiagnosticInfo(descriptor, location, new EquatableArray<string>(arguments)));

    /// <summary>All of them, each once.</summary>
    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _items.Distinct().ToEquatableArray();
}
