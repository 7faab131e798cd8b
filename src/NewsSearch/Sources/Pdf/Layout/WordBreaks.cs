namespace NewsSearch.Sources.Pdf.Layout;

/// <summary>
/// Whether the hyphen at a line's end was put there to break a word. The rest of the document tells: a word that stands in it without
/// the hyphen, or with it, is written so here too.
/// </summary>
internal sealed class WordBreaks
{
    private const char SoftHyphen = '\u00AD';

    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _seen = [];

    public static bool EndsInHyphen(string line) => line.Length > 1 && line[^1] is '-' or '\u2010' or SoftHyphen && char.IsLetter(line[^2]);

    /// <summary>Asks for a break, so that <see cref="Look"/> knows what to look for.</summary>
    public void Ask(string line, string next)
    {
        if (EndsInHyphen(line))
        {
            _asked.Add(Joined(line, next, hyphen: false));
            _asked.Add(Joined(line, next, hyphen: true));
        }
    }

    public void Look(string line)
    {
        foreach (Range word in line.AsSpan().Split(' '))
        {
            string bare = Bare(line[word]);
            if (_asked.Contains(bare))
            {
                _seen.Add(bare);
            }
        }
    }

    /// <summary>The two lines as one.</summary>
    public string Join(string line, string next)
    {
        if (GoesOn(line, next))
        {
            return line + next;
        }

        if (!EndsInHyphen(line) || next.Length == 0)
        {
            return line + " " + next;
        }

        bool whole = _seen.Contains(Joined(line, next, hyphen: false));
        bool hyphenated = _seen.Contains(Joined(line, next, hyphen: true));
        bool compound = LastWord(line)[..^1].Contains('-', StringComparison.Ordinal);
        bool breaks = line[^1] == SoftHyphen || (char.IsLower(next[0]) && (whole || (!hyphenated && !compound)));
        return breaks ? line[..^1] + next : line + next;
    }

    /// <summary>A range (<c>2010-</c>, <c>2014</c>) or an address, whose hyphen is its own.</summary>
    private static bool GoesOn(string line, string next)
    {
        if (line.Length < 2 || next.Length == 0 || line[^1] is not ('-' or '\u2010' or '\u2011' or '\u2013'))
        {
            return false;
        }

        string last = LastWord(line);
        return (char.IsDigit(line[^2]) && char.IsDigit(next[0]))
            || last.Contains("://", StringComparison.Ordinal) || last.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || last.Contains('@');
    }

    private static string Joined(string line, string next, bool hyphen) => Bare(LastWord(line)[..^1] + (hyphen ? "-" : "") + FirstWord(next));

    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    private static string FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is int end and >= 0 ? line[..end] : line;

    private static string Bare(string word) => word.Trim(" .,;:!?()[]\"'\u2018\u2019\u201C\u201D\u00AB\u00BB".ToCharArray()).ToLowerInvariant();
}
