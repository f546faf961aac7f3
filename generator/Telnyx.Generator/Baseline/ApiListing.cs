using System.Text;
using Telnyx.Generator.Model;

namespace Telnyx.Generator.Baseline;

/// <summary>The text of <c>telnyx-api.txt</c>.</summary>
internal static class ApiListing
{
    /// <summary>The extension-less name of the file that the compiler writes it to, for the build to take it from there.</summary>
    public const string HintName = "Telnyx.ApiListing";

    /// <summary>What a line begins with that says nothing.</summary>
    public const char Comment = '#';

    private const string Header =
        "# What this project's Telnyx SDK offers, one line per member. Written by: dotnet build -t:WriteTelnyxApiBaseline";

    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Of(SdkModel sdk) => Join("", sdk);

    /// <summary>The same as comments of C#: the form in which it passes through the compiler.</summary>
    public static string AsCode(SdkModel sdk) => Join("// ", sdk);

    private static string Join(string prefix, SdkModel sdk)
    {
        var text = new StringBuilder().Append(prefix).Append(Header).Append('\n');
        foreach (var member in ApiLister.List(sdk))
        {
            text.Append(prefix).Append(member).Append('\n');
        }

        return text.ToString();
    }
}
