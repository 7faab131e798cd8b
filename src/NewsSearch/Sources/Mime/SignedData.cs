using System.Formats.Asn1;
using MimeKit;

namespace NewsSearch.Sources.Mime;

/// <summary>
/// Takes what was signed out of a signature that encloses it (CMS SignedData, RFC 5652 section 5; S/MIME, RFC 8551). The signature is
/// not checked: reading an article says nothing about who wrote it.
/// </summary>
internal static class SignedData
{
    private const string SignedDataType = "1.2.840.113549.1.7.2";

    /// <summary>Null when the part holds something else, as the encrypted do.</summary>
    public static byte[]? Open(MimePart part)
    {
        using MemoryStream decoded = new();
        part.Content?.DecodeTo(decoded);
        try
        {
            AsnReader contentInfo = new AsnReader(decoded.ToArray(), AsnEncodingRules.BER).ReadSequence();
            if (contentInfo.ReadObjectIdentifier() != SignedDataType)
            {
                return null;
            }

            AsnReader signedData = contentInfo.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            signedData.ReadInteger();
            signedData.ReadSetOf();
            AsnReader enclosed = signedData.ReadSequence();
            enclosed.ReadObjectIdentifier();
            return enclosed.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadOctetString();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
