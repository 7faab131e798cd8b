using NewsSearch.Sources.Containers;
using NewsSearch.Sources.Documents;
using NewsSearch.Sources.Pdf.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace NewsSearch.Sources.Pdf;

/// <summary>Reads a PDF as one article. The library throws what it likes for what a file holds: all of it becomes a reason.</summary>
internal sealed class PdfReading(SourceContent content)
{
    private readonly PdfText _text = new(content.Options.Limits.MaxRecordBytes);
    private SourceFailure? _pageFailure;
    private int _failedPage;
    private int _failedPages;

    public IEnumerable<Result<RawArticle, SkippedInput>> Read()
    {
        if (content.OpenSeekable() is not { } stream)
        {
            return [];
        }

        try
        {
            using PdfFile file = new(stream, content.Budget, content.Options.Limits.MaxHeldBytes);
            return Read(file);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [Failure(exception, "PDF").At(new(content.Path))];
        }
    }

    private static SourceFailure Failure(Exception exception, string subject) => exception switch
    {
        PdfDocumentEncryptedException => new(SkipReason.Encrypted),
        InputRefusedException => SourceFailure.Of(exception),
        _ => Damage(subject),
    };

    private static SourceFailure Damage(string subject, string? detail = null) => new(SkipCause.Damaged(subject), detail) { IsDamage = true };

    private List<Result<RawArticle, SkippedInput>> Read(PdfFile file)
    {
        for (int number = 1; number <= file.Pages && !_text.IsTooLong && !content.Budget.IsSpent; number++)
        {
            ReadPage(file, number);
        }

        if (_text.IsTooLong)
        {
            return [new SkippedInput(new(content.Path), SkipCause.TooLong(content.Options.Limits.MaxRecordBytes))];
        }

        List<Result<RawArticle, SkippedInput>> records = [];
        if (_text.Paragraphs() is { Count: > 0 } paragraphs && !_text.IsScanned)
        {
            records.AddRange(DocumentArticles.Of(Document(paragraphs, file.Information), content));
        }

        if (_pageFailure is not null)
        {
            string? more = _failedPages > 1 ? $"and {_failedPages - 1} more pages" : _pageFailure.Detail;
            records.Add((_pageFailure with { Detail = more }).At(new(content.Path, _failedPage)));
        }

        if (!file.IsWhole)
        {
            records.Add(Damage("PDF", "text or pages are missing").At(new(content.Path)));
        }

        return records.Count > 0 ? records : [new SkippedInput(new(content.Path), _text.IsScanned ? SkipReason.NeedsTextRecognition : SkipReason.Empty)];
    }

    private void ReadPage(PdfFile file, int number)
    {
        try
        {
            GlyphPage page = file.Page(number);
            _text.Add(page, number);
            if (!page.IsWhole)
            {
                AddFailure(Damage("PDF page"), number);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            AddFailure(Failure(exception, "PDF page"), number);
        }
    }

    private void AddFailure(SourceFailure failure, int number)
    {
        _failedPages++;
        if (_pageFailure is null)
        {
            (_pageFailure, _failedPage) = (failure, number);
        }
    }

    private DocumentText Document(List<PdfParagraph> paragraphs, DocumentInformation information)
    {
        PdfParagraph? headline = PdfHeadline.Find(paragraphs);
        string? title = PdfHeadline.Stated(information.Title, content.Path) ?? headline?.Text;
        bool shown = headline is not null && title is not null && SameLetters(headline.Text, title) && paragraphs.Count > 1;
        return new DocumentText
        {
            Paragraphs = [.. paragraphs.Where(paragraph => !shown || paragraph != headline).Select(paragraph => new DocumentParagraph(paragraph.Text, 0, paragraph.IsBold))],
            Title = title,
            Authors = string.IsNullOrWhiteSpace(information.Author) ? [] : [information.Author],
            Created = Date(information.CreationDate, information.GetCreatedDateTimeOffset),
            Modified = Date(information.ModifiedDate, information.GetModifiedDateTimeOffset),
        };
    }

    private static bool SameLetters(string a, string b) =>
        a.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).SequenceEqual(b.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    /// <summary>The library gives a day without a time, and a year without a day, the first second of it (ISO 32000-1, 7.9.4).</summary>
    private static PublicationDate? Date(string? stated, Func<DateTimeOffset?> parsed)
    {
        try
        {
            return parsed() is not { Year: > 1990 } instant ? null : stated!.Count(char.IsAsciiDigit) switch
            {
                > 8 => PublicationDate.FromInstant(instant),
                8 => PublicationDate.FromDay(DateOnly.FromDateTime(instant.DateTime)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
