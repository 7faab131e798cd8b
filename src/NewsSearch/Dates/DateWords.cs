using System.IO.Compression;
using System.Text;
using NewsSearch.Languages;

namespace NewsSearch.Dates;

/// <summary>
/// The words of dates in a hundred languages, and in which order each writes a date in numbers: Unicode CLDR, see <c>Data/NOTICE.md</c>. Read from the
/// resource <c>date-words.br</c> when first asked.
/// </summary>
/// <remarks>
/// Lines of UTF-8, packed with Brotli: the codes of the languages; the orders, <c>en-GB:d</c> with the first letter of day, month or year; pairs of a letter
/// and what it is folded to; then lines of words with their meaning before a tab: a month (<c>5</c>), a month in some languages (<c>11:cs,pl</c>), a day of the week
/// (<c>w</c>), a filler (<c>f</c>), a half of the day (<c>a</c>, <c>p</c>, or <c>h</c> where that depends on the language). Two words of one name are joined by <c>_</c>.
/// </remarks>
internal sealed class DateWords
{
    /// <summary>UTF-16 units; longer words mean nothing here.</summary>
    public const int LongestWord = 40;

    private static readonly Lazy<DateWords> Loaded = new(Read);

    private readonly HashSet<string> _languages;
    private readonly Dictionary<string, DateOrders> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char> _folds = [];
    private readonly Dictionary<string, DateWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private DateWords(string content)
    {
        string[] lines = content.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _languages = [.. lines[0].Split(' ')];
        foreach (string order in lines[1].Split(' '))
        {
            _orders[order[..^2]] = order[^1] switch { 'd' => DateOrders.DayFirst, 'm' => DateOrders.MonthFirst, _ => DateOrders.YearFirst };
        }

        for (int i = 0; i + 1 < lines[2].Length; i += 2)
        {
            _folds[lines[2][i]] = lines[2][i + 1];
        }

        foreach (string line in lines.AsSpan(3))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (string form in line[(tab + 1)..].Split(' '))
            {
                _words[form] = With(_words.GetValueOrDefault(form) ?? new DateWord(0, DateWordKinds.None), line[..tab]);
            }
        }

        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateWords Embedded => Loaded.Value;

    /// <summary>Whether dates in this language are known, whatever its region.</summary>
    public bool Knows(string tag) => LanguageTag.Of(tag) is { } known && _languages.Contains(LanguageTag.Primary(known));

    /// <param name="form">Folded: see <see cref="Fold"/>.</param>
    public DateWord? Find(ReadOnlySpan<char> form) => _bySpan.TryGetValue(form, out DateWord? word) ? word : null;

    /// <summary>A month whose name begins like this, as it is cut before a dot; null where none does, or several.</summary>
    public DateWord? FindCut(string form)
    {
        const int Shortest = 3;
        DateWord? found = null;
        foreach ((string name, DateWord word) in form.Length < Shortest ? [] : _words)
        {
            if (word.IsMonth && name.StartsWith(form, StringComparison.Ordinal))
            {
                if (word.Month == 0 || (found is not null && found.Month != word.Month))
                {
                    return null;
                }

                found = word;
            }
        }

        return found is null ? null : new DateWord(found.Month, DateWordKinds.None);
    }

    /// <summary>
    /// The order in which the language, or the region that the tag names, writes dates; <see cref="DateOrders.Any"/> where nothing is known. English without
    /// a region is written in two.
    /// </summary>
    public DateOrders OrdersOf(string? tag)
    {
        if (LanguageTag.Of(tag) is not { } known)
        {
            return DateOrders.Any;
        }

        string language = LanguageTag.Primary(known);
        return LanguageTag.Region(tag) is { } region && _orders.TryGetValue($"{language}-{region}", out DateOrders regional) ? regional
            : language == "en" ? DateOrders.DayFirst | DateOrders.MonthFirst
            : _orders.GetValueOrDefault(language, DateOrders.Any);
    }

    /// <summary>The word as it stands in the table: lower case, without accents and without dots in it.</summary>
    /// <param name="form">At least as long as <paramref name="word"/>.</param>
    /// <returns>The length of the form.</returns>
    public int Fold(ReadOnlySpan<char> word, Span<char> form)
    {
        int length = 0;
        foreach (char c in word)
        {
            // Marks of their own, over Latin, Greek, Cyrillic and Arabic letters.
            if (c is '.' or (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u0655'))
            {
                continue;
            }

            char lower = c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
            form[length++] = lower < '\u0080' ? lower : _folds.GetValueOrDefault(lower, lower);
        }

        return length;
    }

    private static DateWords Read()
    {
        using Stream packed = typeof(DateWords).Assembly.GetManifestResourceStream("date-words.br")!;
        using BrotliStream unpacked = new(packed, CompressionMode.Decompress);
        using StreamReader reader = new(unpacked, Encoding.UTF8);
        return new DateWords(reader.ReadToEnd());
    }

    private static DateWord With(DateWord word, string meaning)
    {
        int colon = meaning.IndexOf(':', StringComparison.Ordinal);
        return meaning switch
        {
            "w" => word with { Kinds = word.Kinds | DateWordKinds.Weekday },
            "f" => word with { Kinds = word.Kinds | DateWordKinds.Filler },
            "a" => word with { Kinds = word.Kinds | DateWordKinds.Morning },
            "p" => word with { Kinds = word.Kinds | DateWordKinds.Afternoon },
            "h" => word with { Kinds = word.Kinds | DateWordKinds.SomeHalf },
            _ when colon < 0 => word with { Month = Number(meaning) },
            _ => word with { ByLanguage = [.. word.ByLanguage ?? [], (Number(meaning.AsSpan(0, colon)), meaning[(colon + 1)..].Split(','))] },
        };
    }

    private static int Number(ReadOnlySpan<char> digits) => digits.Length == 1 ? digits[0] - '0' : ((digits[0] - '0') * 10) + digits[1] - '0';
}
