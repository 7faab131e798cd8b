using System.Text;

namespace NewsSearch.Tests.Sources.Office;

/// <summary>Writes texts as LibreOffice does, as far as the text goes.</summary>
internal sealed class OdtBuilder
{
    private const string Namespaces = """
        xmlns:office="urn:office" xmlns:text="urn:text" xmlns:style="urn:style" xmlns:table="urn:table" xmlns:draw="urn:draw"
         xmlns:fo="urn:fo" xmlns:dc="urn:dc" xmlns:meta="urn:meta" xmlns:svg="urn:svg"
        """;

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _meta = new();

    public OdtBuilder Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public OdtBuilder Property(string name, string value)
    {
        _meta.Append($"<{name}>{value}</{name}>");
        return this;
    }

    public byte[] Build(string manifest = "<manifest/>") => ZipBuilder.Build(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content {Namespaces}><office:automatic-styles>
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
            <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
            </office:automatic-styles><office:body><office:text>{_body}</office:text></office:body></office:document-content>
            """),
        ("meta.xml", $"<office:document-meta {Namespaces}><office:meta>{_meta}</office:meta></office:document-meta>"),
        ("META-INF/manifest.xml", manifest));
}
