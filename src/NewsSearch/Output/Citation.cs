using System.Globalization;
using System.Text;

namespace NewsSearch.Output;

/// <summary>How an article is cited. Authors stand as the article writes them, since nothing tells a person's surname from an agency's last word. Addresses are those of the web alone.</summary>
public static class Citation
{
    /// <summary>As the American Psychological Association has it (7th edition).</summary>
    public static string Apa(Article article)
    {
        string date = article.Published is { } published ? published.Start.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture) : "n.d.";
        return article.Authors.Count == 0
            ? Joined(" ", [Stop(article.Title), $"({date}).", Stop(article.Source), WebAddress.Of(article.Url)])
            : Joined(" ", [Joined(", ", article.Authors, ", & "), $"({date}).", Stop(article.Title), Stop(article.Source), WebAddress.Of(article.Url)]);
    }

    /// <summary>As a bibliography of the Chicago Manual of Style has it (17th edition).</summary>
    public static string Chicago(Article article)
    {
        string? date = article.Published?.Start.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        string origin = Joined(", ", [article.Source, date]);
        return Joined(" ", [Stop(Joined(", ", article.Authors, ", and ")), article.Title.Length == 0 ? null : $"“{Stop(article.Title)}”", Stop(origin), Stop(WebAddress.Of(article.Url))]);
    }

    /// <summary>The text without line ends, other signs that control, and what is not seen.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', Seen(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>With a full stop, unless it has an end of its own.</summary>
    private static string? Stop(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine(text) is [.., '.' or '?' or '!'] done ? done : $"{OneLine(text)}.";

    private static string Joined(string between, IEnumerable<string?> parts, string? beforeLast = null)
    {
        string[] all = [.. parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => OneLine(part!))];
        return beforeLast is null || all.Length < 2 ? string.Join(between, all) : $"{string.Join(between, all[..^1])}{beforeLast}{all[^1]}";
    }

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || char.IsWhiteSpace(text[i]))
            {
                seen.Append(' ');
            }
            else if (!EscapedText.IsHidden(text, i))
            {
                seen.Append(text[i]);
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        return seen.ToString();
    }
}
