using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Feeds;

/// <summary>
/// Streams the articles of RSS 2.0 and 1.0, Atom (RFC 4287), NITF and NewsML-G2, one element in memory at a time. A document
/// type is passed over unread, so no entity is ever defined or fetched: NITF files name their DTD, and forbidding it
/// altogether would refuse them all.
/// </summary>
internal sealed class NewsXml(SourceContent content)
{
    /// <summary>The declaration, which names the encoding, stands within.</summary>
    private const int HeadLength = 1024;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        ByteWindow window = content.OpenWindow();
        NewsXmlArticles articles = new(content.Options);
        window.FillTo(HeadLength);
        Encoding encoding = TextEncodings.XmlEncoding(window.Unread);
        using ByteWindowStream bytes = new(window);
        using StreamReader text = new(bytes, encoding);
        using BoundedReader bounded = new(text, 2L * content.Options.Limits.MaxRecordBytes);
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using XmlReader reader = XmlReader.Create(bounded, settings);
        FeedHead head = new();
        for (int number = 1; Next(reader, bounded, head) is { } next; number++)
        {
            ArticleOrigin origin = new(content.Path, number);
            if (!next.TryGet(out XElement? item, out SourceFailure? problem))
            {
                if (window.Failure is null)
                {
                    // The items behind it are there, and nobody knows which.
                    yield return (problem with { IsDamage = true }).At(origin);
                }

                yield break;
            }

            yield return articles.Read(item, head, origin);
        }
    }

    /// <summary>The next item; null at the end of the feed.</summary>
    private static Result<XElement, SourceFailure>? Next(XmlReader reader, BoundedReader bounded, FeedHead head)
    {
        try
        {
            while (!reader.EOF)
            {
                bounded.Reset();
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                }
                else if (reader.LocalName is "item" or "entry" or "nitf" or "newsItem")
                {
                    return (XElement)XNode.ReadFrom(reader);
                }
                else if (reader.LocalName is "title" or "language")
                {
                    head.Take((XElement)XNode.ReadFrom(reader));
                }
                else
                {
                    reader.Read();
                }
            }
        }
        catch (XmlException exception)
        {
            return new SourceFailure(SkipCause.Invalid("XML"), $"line {exception.LineNumber}, column {exception.LinePosition}");
        }
        catch (Containers.InputRefusedException exception)
        {
            return new SourceFailure(exception.Cause);
        }

        return null;
    }
}
