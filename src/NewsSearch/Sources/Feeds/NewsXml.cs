using System.Text;
using System.Xml.Linq;
using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Feeds;

/// <summary>
/// Reads the articles of RSS 2.0 and 1.0, Atom (RFC 4287), NITF and NewsML-G2. What breaks the rules of XML is mended as browsers and feed
/// readers do, and told once: a strict reader would lose every item behind the first bare ampersand.
/// </summary>
internal sealed class NewsXml(SourceContent content)
{
    /// <summary>The encoding is judged by so much of it.</summary>
    private const int HeadLength = 64 * 1024;

    /// <summary>Items are held until it is known which addresses they share; at most so many characters of them.</summary>
    private const long MaxHeldLength = 64L * 1024 * 1024;

    /// <summary>What an item takes beside its text, and one that is skipped, counted as characters.</summary>
    private const int ItemLength = 256;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        List<Result<RawArticle, SkippedInput>> held = [];
        long length = 0;
        foreach (Result<RawArticle, SkippedInput> item in ReadItems())
        {
            held.Add(item);
            length += ItemLength + (item.Succeeded ? item.Value.Content.Length : 0);
            if (length > MaxHeldLength)
            {
                foreach (Result<RawArticle, SkippedInput> known in WithKeys(held))
                {
                    yield return known;
                }

                (held, length) = ([], 0);
            }
        }

        foreach (Result<RawArticle, SkippedInput> known in WithKeys(held))
        {
            yield return known;
        }
    }

    private static IEnumerable<Result<RawArticle, SkippedInput>> WithKeys(List<Result<RawArticle, SkippedInput>> items)
    {
        using IEnumerator<RawArticle> articles = FeedKeys.Assign([.. items.Where(item => item.Succeeded).Select(item => item.Value)]).GetEnumerator();
        foreach (Result<RawArticle, SkippedInput> item in items)
        {
            yield return item.Succeeded && articles.MoveNext() ? articles.Current : item;
        }
    }

    private IEnumerable<Result<RawArticle, SkippedInput>> ReadItems()
    {
        ByteWindow window = content.OpenWindow();
        NewsXmlArticles articles = new(content.Options);
        window.FillTo(HeadLength);
        ReadOnlySpan<byte> beginning = window.Unread;
        ReadOnlySpan<byte> judged = beginning[..Math.Min(beginning.Length, HeadLength)];
        Encoding encoding = TextEncodings.XmlEncoding(judged, content.Options.Encoding);
        if (TextEncodings.Misfit(judged, encoding, content.Options.Encoding) is { } misfit)
        {
            yield return misfit.At(new(content.Path));
            yield break;
        }

        beginning = window.Unread;
        using ByteWindowStream bytes = new(window);
        using StreamReader text = new(bytes, encoding);
        using BoundedReader bounded = new(text, 2L * content.Options.Limits.MaxRecordBytes);
        Repairs repairs = new();
        if (FollowsAnything(beginning))
        {
            repairs.Add(1);
        }

        XmlTokens tokens = new(bounded, repairs);
        FeedElements elements = new(tokens);
        FeedHead head = new();
        bool any = false;
        for (int number = 1; Next(tokens, elements, bounded, head) is { } next; number++)
        {
            any = true;
            ArticleOrigin origin = new(content.Path, number);
            if (!next.TryGet(out XElement? item, out SourceFailure? problem))
            {
                Tell(repairs);
                if (window.Failure is null)
                {
                    // The items behind it are there, and nobody knows which.
                    yield return (problem with { IsDamage = true }).At(origin);
                }

                yield break;
            }

            yield return articles.Read(item, head, origin);
        }

        if (!any && window.Failure is null && NewsXmlFormat.UnknownRoot(content.Head) is { } root)
        {
            yield return new SkippedInput(new(content.Path), SkipCause.Unread(FileKind.OtherXml), $"its root element is {root}");
        }
        else if (!any && head.Title is null && repairs.Count > 0 && window.Failure is null)
        {
            yield return new SkippedInput(new(content.Path), SkipCause.Invalid("XML"), $"line {repairs.FirstLine}");
        }
        else
        {
            Tell(repairs);
        }
    }

    /// <summary>The declaration, or the first tag where there is none, has something before it that XML does not allow.</summary>
    private static bool FollowsAnything(ReadOnlySpan<byte> beginning)
    {
        int declaration = beginning.IndexOf("<?xml"u8);
        return (declaration > 0 && NewsXmlFormat.BeginsFeed(beginning[declaration..]))
            || beginning.TrimStart(" \t\r\n"u8) is not ([] or [(byte)'<', ..]);
    }

    private void Tell(Repairs repairs)
    {
        if (repairs.Count > 0)
        {
            content.Tell(new SourceRepair(content.Path, "XML", repairs.Count, repairs.FirstLine));
        }
    }

    /// <summary>The next item; null at the end of the feed.</summary>
    private static Result<XElement, SourceFailure>? Next(XmlTokens tokens, FeedElements elements, BoundedReader bounded, FeedHead head)
    {
        try
        {
            while (true)
            {
                bounded.Reset();
                int line = tokens.Line;
                XmlToken token = tokens.Read();
                if (token.Kind == XmlTokenKind.End)
                {
                    return null;
                }

                if (token.Kind != XmlTokenKind.StartTag)
                {
                    continue;
                }

                if (FeedElements.IsItem(token) || token.LocalName is "nitf" or "newsItem")
                {
                    return elements.Read(token) is { } item ? item
                        : new SourceFailure(SkipCause.Truncated("XML"), $"an item begins on line {line} and does not end");
                }

                elements.Declare(token);
                head.Take(token);
                if (token.LocalName is "title" or "language" || (token.Text is "link" or "atom:link"))
                {
                    head.Take(elements.ReadText(token));
                }
            }
        }
        catch (InputRefusedException exception)
        {
            return new SourceFailure(exception.Cause);
        }
    }
}
