using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Diagnostics;

/// <summary>A diagnostic as plain data, so that the pipeline can cache it.</summary>
/// <param name="Descriptor">What is wrong; descriptors compare by id.</param>
/// <param name="Location">Where, or null when it concerns the project.</param>
/// <param name="Arguments">What goes into the message.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, DocumentLocation? Location, EquatableArray<string> Arguments)
{
    /// <summary>The diagnostic for Roslyn.</summary>
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location?.ToLocation(), [.. Arguments]);
}

/// <summary>A place in a document. Lines and columns count from zero, as Roslyn's do.</summary>
internal sealed record DocumentLocation(string Path, int Start, int Length, int Line, int Column)
{
    /// <summary>The location for Roslyn.</summary>
    public Location ToLocation()
    {
        var start = new LinePosition(Line, Column);
        return Microsoft.CodeAnalysis.Location.Create(
            Path, new TextSpan(Start, Length), new LinePositionSpan(start, new LinePosition(Line, Column + Length)));
    }
}
