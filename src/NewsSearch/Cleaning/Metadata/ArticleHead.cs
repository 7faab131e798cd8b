using System.Buffers;
using System.Text.RegularExpressions;
using NewsSearch.Dates;

namespace NewsSearch.Cleaning.Metadata;

/// <summary>The lines above a story: its title, byline and date.</summary>
internal sealed partial class ArticleHead
{
    /// <summary>Paragraphs: between the title and the byline there is at most a summary and a caption or two.</summary>
    public const int MaxDepth = 5;

    private const int MaxTitleLength = 180;
    private const int MaxTitleWords = 28;
    private const int MaxLineWords = 24;
    private const int MaxDateLineLength = 60;

    // In a byline of another language.
    private const int MaxNameSpaces = 10;

    private static readonly SearchValues<char> BeforeUpdate = SearchValues.Create(",;(-\u2013\u2014/");
    private static readonly char[] AroundUpdate = [' ', '(', ')', ',', ';', '-', '\u2013', '\u2014', '/'];

    private DateHints _hints = DateHints.None;

    public string? Title { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public PublicationDate? Published { get; private set; }

    /// <summary>A line's date in numbers whose order is not known yet, or null.</summary>
    public WrittenDate? Written { get; private set; }

    /// <summary>
    /// Takes byline and date lines from among the first paragraphs, and the title, where <paramref name="title"/> does not
    /// already state it, from the first. A first paragraph that repeats the title is taken as well.
    /// </summary>
    /// <param name="language">The tag that the source states, or null; it tells dates apart that could be several.</param>
    /// <param name="left">Lines above the story that are no part of it, as their wording shows; they may state what its own lines don't.</param>
    public static ArticleHead Take(List<Paragraph> paragraphs, string? title, string? language = null, IEnumerable<string>? left = null)
    {
        ArticleHead head = new() { Title = title, _hints = new(language) };
        for (int i = 0; i < Math.Min(MaxDepth, paragraphs.Count);)
        {
            bool taken = head.TryTakeLine(paragraphs[i].Text) || (i == 0 && head.TryTakeTitle(paragraphs));
            if (taken)
            {
                paragraphs.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }

        if (head.Published is null && left is not null)
        {
            head.CompleteBy(Read(left, language));
        }

        return head;
    }

    /// <summary>What the lines around a page's heading state; nothing of them is the story's.</summary>
    /// <param name="language">See <see cref="Take"/>.</param>
    public static ArticleHead Read(IEnumerable<string> lines, string? language = null)
    {
        ArticleHead head = new() { _hints = new(language) };
        foreach (string line in lines)
        {
            if (head.TryTakeLine(line) || line.Length > MaxDateLineLength || line.Contains("pdated", StringComparison.Ordinal))
            {
                continue;
            }

            if ((WrittenDay().Match(line) is { Success: true } day && PublicationDates.TryParse(day.Value, out PublicationDate date))
                || WrittenDateReader.TryRead(line, head._hints, DateReach.Within, out date, out _))
            {
                head.Published ??= date;
            }
        }

        return head;
    }

    /// <summary>A name may stand before the month without a space, and a count behind the year, where only style parts them.</summary>
    [GeneratedRegex(@"(?:\b|(?<=[a-z]))(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|\b(?:\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|\d{4}-\d{2}-\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDay();

    /// <summary>A headline's shape: short, and not ending as a sentence does.</summary>
    public static bool LooksLikeTitle(string text)
    {
        bool sentence = (text[^1] == '.' && !EndsInInitials(text)) || text[^1] is '\u3002' or '\u0964' or '\u06D4' or '\u1362' or '\u0589';
        return text.Length <= MaxTitleLength && !sentence && text[^1] is not (',' or ';' or ':' or '\u2026')
            && text.AsSpan().Count(' ') < MaxTitleWords && text.AsSpan().ContainsAnyInRange('A', '\uD7FF');
    }

    /// <summary>Whether both are the same but for case, punctuation and spaces.</summary>
    public static bool SameWords(string a, string b)
    {
        if (a.Length > b.Length * 2 || b.Length > a.Length * 2)
        {
            return false;
        }

        return Letters(a).SequenceEqual(Letters(b));
    }

    private void CompleteBy(ArticleHead other)
    {
        Published = other.Published;
        Written ??= other.Written;
        Authors = Authors.Count > 0 ? Authors : other.Authors;
    }

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    private bool TryTakeTitle(List<Paragraph> paragraphs)
    {
        string first = paragraphs[0].Text;
        if (Title is not null)
        {
            return paragraphs.Count > 1 && SameWords(first, Title);
        }

        if (paragraphs.Count < 2 || !LooksLikeTitle(first))
        {
            return false;
        }

        Title = first;
        return true;
    }

    /// <summary>A line is taken when each of its parts is a byline, a date or, beside one of these, a few words more.</summary>
    private bool TryTakeLine(string line)
    {
        if (line.Length > 200 || line.AsSpan().Count(' ') >= MaxLineWords)
        {
            return false;
        }

        IReadOnlyList<string> authors = [];
        PublicationDate? published = null;
        bool any = false;
        const StringSplitOptions Parts = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (string part in line.Split(['|', '\u2022', '\u00B7'], Parts))
        {
            if (IsByline(part))
            {
                (authors, any) = (AuthorNames.Parse([part]), true);
            }
            else if (TryReadDateLine(part, out PublicationDate? date))
            {
                (published, any) = (published ?? date, true);
            }
            else if (!any || part.AsSpan().Count(' ') > 5 || part[^1] == '.')
            {
                return false;
            }
        }

        Authors = Authors.Count > 0 ? Authors : authors;
        Published ??= published;
        return any;
    }

    /// <summary>"By Ann Lee and Bo Cox, Staff Writers", "Von Ida Berg": capitalised names after the word, and no sentence.</summary>
    private static bool IsByline(string part)
    {
        int name = new[] { "By ", "BY ", "by ", "By: ", "Written by ", "Posted by ", "Story by " }
            .Where(opening => part.StartsWith(opening, StringComparison.Ordinal)).Select(opening => opening.Length).FirstOrDefault();
        if (name == 0 && !Scripts.EndsAsSentence(part) && part.AsSpan().Count(' ') <= MaxNameSpaces && BylineWords.NamesBehind(part) is not null)
        {
            return true;
        }

        if (name == 0 || name >= part.Length || Scripts.EndsAsSentence(part) || part.AsSpan().Count(' ') > 16)
        {
            return false;
        }

        int comma = part.IndexOf(',', name);
        foreach (string word in part[name..(comma < 0 ? part.Length : comma)].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bool connects = word is "and" or "of" or "for" or "the" or "with" or "in" or "at" or "&" or "de" or "van" or "von" or "der"
                or "la" or "bin" or "al" or "el" or "da" or "del" or "di" or "du" or "le" or "ter" or "ten";
            if (!connects && !char.IsUpper(word[0]) && word[0] is not ('(' or '\u2019' or '\''))
            {
                return false;
            }
        }

        return AuthorNames.Parse([part]).Count > 0 || comma > 0;
    }

    /// <summary>A line of nothing but dates, of which one that is not an update's is returned.</summary>
    private bool TryReadDateLine(string part, out PublicationDate? date)
    {
        date = null;
        bool any = false;
        string rest = part;
        while (rest.Length > 0)
        {
            bool updated = TrimOpening(ref rest, out string label)
                && (label.EndsWith("updated", StringComparison.Ordinal) || label.EndsWith("modified", StringComparison.Ordinal));
            int next = NextOpening(rest);
            if (!PublicationDates.TryParse(rest[..next].Trim(' ', ',', '-', '\u2013', '\u2014', ';', '/'), out PublicationDate found))
            {
                return !any && TryReadForeignLine(part, out date);
            }

            date = updated ? date : date ?? found;
            any = true;
            rest = rest[next..];
        }

        return any;
    }

    /// <summary>Of an update in English it has been judged above.</summary>
    private bool TryReadForeignLine(string part, out PublicationDate? date)
    {
        bool read = WrittenDateReader.TryRead(part, _hints, DateReach.Line, out PublicationDate found, out bool isUpdate);
        date = read && !isUpdate ? found : null;
        return read ? !(isUpdate && WrittenDay().IsMatch(part)) : TryReadBeforeUpdate(part, out date) || TryTakeOpenDate(part);
    }

    // "Publié le 1er mai 2020, mis à jour le 2 mai 2020": what stands before the day of an update.
    private bool TryReadBeforeUpdate(string part, out PublicationDate? date)
    {
        date = null;
        for (int at = part.AsSpan().IndexOfAny(BeforeUpdate); at > 0;)
        {
            string update = part[(at + 1)..].Trim(AroundUpdate);
            if (update.Length > 0 && char.IsLetter(update[0]) && IsOpenDate(update, out bool isUpdate) && isUpdate)
            {
                string before = part[..at].Trim(AroundUpdate);
                return before.Length > 0 && TryReadForeignLine(before, out date);
            }

            int next = part.AsSpan(at + 1).IndexOfAny(BeforeUpdate);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // "12/05/2020", which another order of its numbers makes a date, too; "5 listopada", which is another month in Croatian.
    private bool TryTakeOpenDate(string part)
    {
        bool isOpen = IsOpenDate(part, out bool isUpdate);
        Written ??= isOpen && !isUpdate ? new WrittenDate(part) : null;
        return isOpen;
    }

    private bool IsOpenDate(string part, out bool isUpdate) =>
        WrittenDateReader.TryRead(part, _hints with { Orders = DateOrders.DayFirst, TakesAnyMonth = true }, DateReach.Line, out _, out isUpdate)
        || WrittenDateReader.TryRead(part, _hints with { Orders = DateOrders.MonthFirst }, DateReach.Line, out _, out isUpdate);

    private static bool TrimOpening(ref string text, out string label)
    {
        foreach (string opening in (ReadOnlySpan<string>)
            ["First published", "Last updated", "Last modified", "Originally published", "Published", "Updated", "Posted", "Modified",
             "PUBLISHED", "UPDATED", "POSTED", "Date"])
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
            {
                label = opening.ToLowerInvariant();
                text = text[opening.Length..].TrimStart(' ', ':');
                text = text.StartsWith("on ", StringComparison.Ordinal) ? text[3..] : text;
                return true;
            }
        }

        label = "";
        return false;
    }

    private static int NextOpening(string text)
    {
        int next = text.Length;
        foreach (string opening in (ReadOnlySpan<string>)["First published", "Published", "PUBLISHED", "Posted", "POSTED", "Last updated", "Last modified", "Updated", "UPDATED", "Modified"])
        {
            int index = text.IndexOf(opening, StringComparison.Ordinal);
            next = index > 0 ? Math.Min(next, index) : next;
        }

        return next;
    }

    /// <summary>"… Returns to the U.S." is a title that ends in an abbreviation.</summary>
    private static bool EndsInInitials(string text) =>
        text.Length >= 4 && text[^3] == '.' && char.IsUpper(text[^2]) && char.IsUpper(text[^4]);
}
