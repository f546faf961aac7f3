using Microsoft.CodeAnalysis;

namespace Telnyx.Generator.Tests;

/// <summary>A diagnostic as tests write it down.</summary>
internal static class DiagnosticText
{
    /// <summary><c>TLX0004 file(3,7): message</c>, lines and columns counted from one as the compiler prints them.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        if (diagnostic.Location == Location.None)
        {
            return $"{diagnostic.Id}: {message}";
        }

        var span = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Id} {span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {message}";
    }
}
