using NewsSearch.Output;
using NewsSearch.Tests.Sources.Office;

namespace NewsSearch.Tests.Sources.Feeds;

public sealed class UnknownXmlTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?><articles><article><headline>A</headline><body><p>Text.</p></body></article></articles>", "XML of an unknown kind", "its root element is articles")]
    [InlineData("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><title>A</title><text><p>Text.</p></text></TEI>", "XML of an unknown kind", "its root element is tei")]
    [InlineData("<rss><channel><title>A</title></channel></rss>", "empty", null)]
    public void AFileWithoutItemsIsToldForWhatItIs(string xml, string phrase, string? detail)
    {
        SkippedInput skipped = Assert.Single(DocumentReading.Read(ZipBuilder.Build(("a.xml", xml)))).Fault;
        Assert.Equal((phrase, detail), (SkipPhrases.Of(skipped.Cause), skipped.Detail));
    }
}
