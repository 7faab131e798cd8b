using MimeKit;

namespace NewsSearch.Sources.Mime;

/// <summary>Who sent a mail, as an article has it.</summary>
/// <param name="Source">The outlet: the name shown, or the address's domain where the name is a person's. Null when there is neither.</param>
/// <param name="Author">The person, or null.</param>
internal readonly record struct MailSender(string? Source, string? Author)
{
    private const int MaxNameWords = 4;

    /// <summary>Words of outlets, newsletters and desks, which no person is called by.</summary>
    private static readonly HashSet<string> OutletWords = new(
        ["alert", "alerts", "briefing", "bulletin", "chronicle", "courier", "daily", "desk", "digest", "dispatch", "editor", "editors", "echo", "gazette",
         "herald", "journal", "letter", "list", "magazine", "media", "monitor", "news", "newsletter", "newsletters", "newsroom", "observer", "office", "post",
         "press", "radio", "report", "review", "service", "sun", "team", "the", "times", "today", "tribune", "update", "updates", "weekly", "zeitung"],
        StringComparer.OrdinalIgnoreCase);

    public static MailSender Of(MimeMessage message)
    {
        MailboxAddress? mailbox = message.From.Mailboxes.FirstOrDefault() ?? message.Sender;
        if (mailbox is null)
        {
            return default;
        }

        string name = (mailbox.Name ?? "").Trim(' ', '"', '\'');
        foreach (string between in (ReadOnlySpan<string>)[" via ", " from "])
        {
            int index = name.IndexOf(between, StringComparison.Ordinal);
            if (index > 0)
            {
                string author = name[..index].Trim(' ', '\'');
                return new(name[(index + between.Length)..], IsPersonal(author) ? author : null);
            }
        }

        string? domain = mailbox.Domain is { Length: > 0 } stated ? stated.ToLowerInvariant() : null;
        string forward = Forward(name);
        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) ? new(domain, null)
            : IsPersonal(forward) && NamesPerson(mailbox.LocalPart, forward) ? new(domain, forward)
            : new(name, null);
    }

    /// <summary><c>Berg, Ida</c> as address books write it.</summary>
    private static string Forward(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given] ? $"{given} {family}" : name;

    private static bool IsPersonal(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MaxNameWords && char.IsUpper(words[0][0]) && char.IsUpper(words[^1][0])
            && !name.Any(char.IsDigit) && !words.Any(OutletWords.Contains);
    }

    /// <summary>The address is made from the name, as persons' are.</summary>
    private static bool NamesPerson(string? localPart, string name) =>
        name.Split(' ').Any(word => word.Length > 2 && localPart?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}
