using System.Globalization;
using NewsSearch.Cleaning.Explaining;
using NewsSearch.Cli.Wording;

namespace NewsSearch.Cli.Printing;

/// <summary><c>clean --explain</c>: on standard error, what of an article's source was taken and left, and by which evidence.</summary>
internal sealed class CleaningAccountPrinter(Shell shell)
{
    /// <summary>Columns that the beginning of a paragraph takes.</summary>
    private const int TextColumns = 60;

    /// <summary>As many paragraphs in a row that were left for one reason take one line.</summary>
    private const int FewestJoined = 3;

    public void Print(CleaningAccount account)
    {
        // The articles before this one stand above what is told of it.
        shell.Flush();
        PrintReading(account);
        if (account.Result.TryGet(out Article? article, out _))
        {
            PrintFields(article, account.Fields);
        }

        IReadOnlyList<ExplainedParagraph> paragraphs = account.Paragraphs;
        for (int start = 0, end; start < paragraphs.Count; start = end)
        {
            end = start + 1;
            while (end < paragraphs.Count && IsLeftAlike(paragraphs[start], paragraphs[end]))
            {
                end++;
            }

            PrintLines([.. paragraphs.Skip(start).Take(end - start)]);
        }
    }

    private static bool IsLeftAlike(ExplainedParagraph one, ExplainedParagraph other) =>
        one.Taken is null && other.Taken is null && one.Evidence == other.Evidence;

    private void PrintReading(CleaningAccount account)
    {
        ArticleOrigin place = account.Origin with { Path = account.Origin.Path is { } path ? shell.DisplayPath(path) : null };
        int taken = account.Paragraphs.Count(paragraph => paragraph.Taken is not null);
        List<string> parts = [account.Reading is { } reading ? CleaningWording.Of(reading) : "not read", string.Create(CultureInfo.InvariantCulture, $"{taken} of {account.Paragraphs.Count} paragraphs taken")];
        if (account.StoryElement is { } element)
        {
            parts.Add($"the story is in {CleaningWording.Of(element)}");
        }

        if (account.TakesHidden)
        {
            parts.Add("hidden text is read");
        }

        if (account.TakesStated)
        {
            parts.Add("the text is JSON-LD articleBody, of which the page shows less than half");
        }

        shell.Tell($"{place}: {string.Join("; ", parts)}");
    }

    private void PrintFields(Article article, FieldOrigins origins)
    {
        Field("title", article.Title, origins.Title);
        Field("published", article.Published?.ToLocalString(), origins.Published);
        Field("authors", string.Join(", ", article.Authors), origins.Authors);
        Field("outlet", article.Source, origins.Source);
        Field("language", article.Language, origins.Language);
    }

    private void Field(string name, string? value, FieldOrigin origin) => shell.Tell(
        string.IsNullOrEmpty(value) ? $"  {name} unknown" : $"  {name} {Beginning(value)} from {CleaningWording.Of(origin)}");

    private void PrintLines(ExplainedParagraph[] alike)
    {
        if (alike.Length >= FewestJoined)
        {
            string texts = string.Join(" / ", alike.Select(paragraph => paragraph.Text).Take(TextColumns));
            PrintLine('-', string.Create(CultureInfo.InvariantCulture, $"{alike.Length} paragraphs: {texts}"), CleaningWording.Of(alike[0].Evidence!.Value));
            return;
        }

        foreach (ExplainedParagraph paragraph in alike)
        {
            string? evidence = paragraph.Evidence is { } left ? CleaningWording.Of(left) : null;
            PrintLine(paragraph.Taken is null ? '-' : '+', paragraph.Text, paragraph.Taken is not null && evidence is not null ? $"its end left, {evidence}" : evidence);
        }
    }

    private void PrintLine(char sign, string text, string? evidence)
    {
        string beginning = Beginning(text);
        shell.Tell(evidence is null ? $"{sign} {beginning}" : $"{sign} {beginning}{new string(' ', TextColumns - TextWidth.Of(beginning))}  {evidence}");
    }

    private static string Beginning(string text) => TextWidth.Fit(Style.Escaped(text), TextColumns);
}
