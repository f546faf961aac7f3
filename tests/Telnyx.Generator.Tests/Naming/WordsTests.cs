using Telnyx.Generator.Naming;
using Xunit;

namespace Telnyx.Generator.Tests.Naming;

/// <summary>Names of the wire in .NET casing.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("call_control_id", "CallControlId")]
    [InlineData("callControlId", "CallControlId")]
    [InlineData("CallControlID", "CallControlId")]
    [InlineData("call-control.id", "CallControlId")]
    [InlineData("sip.URL", "SipUrl")]
    [InlineData("SIPAddress", "SipAddress")]
    [InlineData("URLs", "Urls")]
    [InlineData("userIDs", "UserIds")]
    [InlineData("page[size]", "PageSize")]
    [InlineData("filter[created_at][gte]", "FilterCreatedAtGte")]
    [InlineData("metadata->assistant_id", "MetadataAssistantId")]
    [InlineData("10dlc_Error", "TenDlcError")]
    [InlineData("2faEmail", "TwoFaEmail")]
    [InlineData("audit-logs_Error", "AuditLogsError")]
    [InlineData("E.164", "E164")]
    [InlineData("+E.164", "E164")]
    [InlineData("AWS_POLLY", "AwsPolly")]
    [InlineData("x-telnyx-token", "XTelnyxToken")]
    [InlineData("8000", "Value8000")]
    [InlineData("24khz", "Value24Khz")]
    [InlineData("mp3", "Mp3")]
    [InlineData("h264_aac", "H264Aac")]
    [InlineData("$ref", "Ref")]
    [InlineData("_private", "Private")]
    [InlineData("", "Empty")]
    [InlineData("***", "Empty")]
    [InlineData("größe", "GrE")]
    [InlineData("iOS", "IOs")]
    public void Pascal_case(string name, string expected) => Assert.Equal(expected, Words.ToPascalCase(name));

    [Theory]
    [InlineData("0", "Value0")]
    [InlineData("10dlc_Error", "Value10DlcError")]
    [InlineData("24khz", "Value24Khz")]
    [InlineData("call_control_id", "CallControlId")]
    [InlineData("***", "Empty")]
    public void Members_and_values_spell_no_number(string name, string expected) => Assert.Equal(expected, Words.ToMemberName(name));

    [Theory]
    [InlineData("call_control_id", "callControlId")]
    [InlineData("id", "id")]
    [InlineData("ID", "id")]
    [InlineData("10dlc", "tenDlc")]
    public void Camel_case(string name, string expected) => Assert.Equal(expected, Words.ToCamelCase(name));

    [Theory]
    [InlineData("calls", "call")]
    [InlineData("Addresses", "Address")]
    [InlineData("boxes", "box")]
    [InlineData("branches", "branch")]
    [InlineData("policies", "policy")]
    [InlineData("status", "status")]
    [InlineData("analysis", "analysis")]
    [InlineData("address", "address")]
    [InlineData("sms", "sm")]
    [InlineData("media", "media")]
    [InlineData("is", "is")]
    public void Singular(string plural, string expected) => Assert.Equal(expected, Words.Singular(plural));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    public void A_culture_with_two_letters_i_changes_nothing(string name)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(name);
        try
        {
            Assert.Equal("InitiatedId", Words.ToPascalCase("initiated_ID"));
            Assert.Equal("initiatedId", Words.ToCamelCase("INITIATED_id"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
