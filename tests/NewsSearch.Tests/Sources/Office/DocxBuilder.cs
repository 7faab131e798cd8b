using System.Text;

namespace NewsSearch.Tests.Sources.Office;

/// <summary>Writes Word documents as Word does, as far as the text goes.</summary>
internal sealed class DocxBuilder
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly StringBuilder _body = new();
    private readonly StringBuilder _core = new();
    private readonly List<(string, string)> _parts = [];

    /// <summary>Styles as a German Word names them: the ids are translated, the names are not.</summary>
    private const string Styles = $"""
        <w:styles xmlns:w="{Word}">
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Schlagzeile"><w:name w:val="Headline of ours"/><w:basedOn w:val="berschrift1"/></w:style>
        </w:styles>
        """;

    public DocxBuilder Paragraph(string text, string? style = null, bool bold = false) => Raw(
        $"<w:p><w:pPr>{(style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>")}</w:pPr>{Run(text, bold ? "<w:b/>" : "")}</w:p>");

    public static string Run(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    public DocxBuilder Raw(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public DocxBuilder Property(string name, string value)
    {
        _core.Append($"<{name}>{System.Security.SecurityElement.Escape(value)}</{name}>");
        return this;
    }

    public DocxBuilder Part(string name, string content)
    {
        _parts.Add((name, content.Replace("xmlns:w=\"\"", $"xmlns:w=\"{Word}\"", StringComparison.Ordinal)));
        return this;
    }

    public string Body => $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="urn:r"
         xmlns:wps="urn:wps" xmlns:v="urn:v"><w:body>{_body}<w:sectPr/></w:body></w:document>
        """;

    public byte[] Build(string bodyName = "word/document.xml") => ZipBuilder.Build(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/{bodyName}"/></Relationships>
            """),
        ("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:dcterms">{_core}</cp:coreProperties>
            """),
        (bodyName, Body),
        ("word/styles.xml", Styles),
        .. _parts,
    ]);
}
