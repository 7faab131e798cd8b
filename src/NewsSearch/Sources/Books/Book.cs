using System.Net;
using System.Text.RegularExpressions;
using NewsSearch.Sources.Fields;
using NewsSearch.Sources.Office;
using NewsSearch.Sources.Streams;

namespace NewsSearch.Sources.Books;

/// <summary>An e-book (EPUB 2 and 3): each part that has a text is an article, whose source is the book.</summary>
internal sealed partial class Book : IPackagedDocument
{
    private const string Container = "META-INF/container.xml";

    /// <summary>Letters; covers, half-titles and blank pages have fewer.</summary>
    private const int MinLetters = 60;

    public string Name => "EPUB";

    public bool IsOf(ZipPackage package) => package.Type.StartsWith("application/epub+zip", StringComparison.Ordinal) || package.Has(Container);

    public IEnumerable<Result<RawArticle, SkippedInput>> Read(ZipPackage package, SourceContent content)
    {
        BookContainer container = new();
        package.TryRead(Container, container);
        BookPackage book = new();
        if (container.PackagePath is null || !package.TryRead(container.PackagePath, book))
        {
            throw new InvalidDataException("it names no content");
        }

        BookEncryption encryption = new();
        package.ReadIfAny("META-INF/encryption.xml", encryption);
        string[] parts = [.. book.Parts.Select(part => Resolve(container.PackagePath, part))];
        return parts.Any(encryption.Parts.Contains)
            ? [new SkippedInput(new(content.Path), SkipReason.Encrypted)]
            : Chapters(package, book, parts, content);
    }

    private static IEnumerable<Result<RawArticle, SkippedInput>> Chapters(ZipPackage package, BookPackage book, string[] parts, SourceContent content)
    {
        for (int i = 0; i < parts.Length && !content.Budget.IsSpent; i++)
        {
            ArticleOrigin origin = new(content.Path, i + 1);
            Result<string, SourceFailure> page = ReadPart(package, parts[i]);
            if (!page.TryGet(out string? markup, out SourceFailure? failure))
            {
                yield return failure.At(origin);
            }
            else if (Letters(markup) < MinLetters)
            {
                content.PassedOver.Add("page without text");
            }
            else
            {
                yield return Article(markup, book, origin, content.Options);
            }
        }
    }

    private static Result<string, SourceFailure> ReadPart(ZipPackage package, string name)
    {
        try
        {
            using Stream? part = package.Open(name);
            if (part is null)
            {
                return new SourceFailure(SkipCause.Damaged("EPUB"), $"it lacks {name}");
            }

            return Read(part, package.Limits.MaxRecordBytes) is { } bytes
                ? SelfClosed().Replace(TextEncodings.DecodeHtml(bytes), "<$1$2></$1>")
                : new SourceFailure(SkipCause.TooLong(package.Limits.MaxRecordBytes));
        }
        catch (Exception exception) when (PackagedDocuments.IsDamage(exception))
        {
            return PackagedDocuments.Describe(exception, "EPUB");
        }
    }

    /// <summary>All bytes; null where there are more than that.</summary>
    private static byte[]? Read(Stream part, int maxLength)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        while (part.Read(buffer) is > 0 and int read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxLength)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    private static RawArticle Article(string markup, BookPackage book, ArticleOrigin origin, SourceOptions options) => Dated(StatedDate.Of(book.Date, options), new()
    {
        Origin = origin,
        Kind = ContentKind.HtmlFragment,
        Content = markup,
        Title = Heading(markup, book.Title),
        Source = options.SourceName ?? book.Title,
        Authors = book.Authors,
        Language = book.Language,
    });

    private static RawArticle Dated(StatedDate date, RawArticle part) => part with { Published = date.Published, Written = date.Written };

    /// <summary>The first heading, else what the part calls itself, unless that is the book's title.</summary>
    private static string? Heading(string markup, string? bookTitle)
    {
        string heading = Plain(HeadingElement().Match(markup).Groups[1].Value);
        string title = Plain(TitleElement().Match(markup).Groups[1].Value);
        return heading.Length > 0 ? heading : title.Length > 0 && title != bookTitle ? title : null;
    }

    private static string Plain(string markup) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    private static int Letters(string markup)
    {
        int body = markup.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        int letters = 0;
        bool inTag = false;
        foreach (char c in markup.AsSpan(Math.Max(0, body)))
        {
            inTag = c == '<' || (inTag && c != '>');
            letters += !inTag && char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>The name in the archive of what the package's file refers to.</summary>
    private static string Resolve(string packagePath, string reference)
    {
        string path = Uri.UnescapeDataString(reference.Split('#')[0]);
        List<string> names = [.. packagePath.Split('/')[..^1]];
        foreach (string name in path.Split('/'))
        {
            if (name == ".." && names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
            else if (name is not ("." or ".."))
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }

    /// <summary>XML closes an empty element within its tag; to HTML that is an element that stays open.</summary>
    [GeneratedRegex(@"<(?!br|hr|img|meta|link|input|col|area|base|wbr|source|track|param|embed)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)/>", RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();

    [GeneratedRegex(@"<h[1-3]\b[^>]*>(.*?)</h[1-3]>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HeadingElement();

    [GeneratedRegex(@"<title\b[^>]*>([^<]*)</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleElement();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
