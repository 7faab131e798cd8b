using System.Buffers;
using System.Collections.Concurrent;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Rules;

/// <summary>The names of places in a text whose words are not parted by spaces, the longest from the left, each as a token of its own.</summary>
internal sealed class UnspacedNames
{
    // Thai has no other sign of where a word ends.
    private const int ShortestThai = 4;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" -–,&/()・·");

    // What 日 ends when 本 begins the next word: "today this paper".
    private static readonly string BeforeSun = "今昨明近每当節节假生连工";

    private static readonly ConcurrentDictionary<string, UnspacedNames> Read = new(StringComparer.Ordinal);

    private readonly Dictionary<char, string[]> _names;

    private UnspacedNames(LanguageNames language)
    {
        int shortest = language.Language == "th" ? ShortestThai : 2;
        _names = language.Text.Split('\n')
            .Where(line => line.Length > 0 && line[0] != '*')
            .Select(line => line[..line.IndexOf('\t')])
            .Where(name => name.Length >= shortest && !name.AsSpan().ContainsAny(Separators) && name[0] > '\u0500')
            .GroupBy(name => name[0])
            .ToDictionary(names => names.Key, names => names.OrderByDescending(name => name.Length).ToArray());
    }

    public static TokenBuffer Scan(string text, LanguageNames language)
    {
        UnspacedNames names = Read.GetOrAdd(language.Language, static (_, its) => new UnspacedNames(its), language);
        var tokens = new TokenBuffer(64);
        for (int at = 0; at < text.Length;)
        {
            if (names.At(text, at) is { } name)
            {
                tokens.Add(new Token(at, at + name.Length, NameHash.Of(name), WordClasses.None, TokenShape.Capitalised, TokenMarks.Line));
                at += name.Length;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    private string? At(string text, int at)
    {
        if (!_names.TryGetValue(text[at], out string[]? names))
        {
            return null;
        }

        foreach (string name in names)
        {
            if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal) && EndsWord(text, at, at + name.Length)
                && !(name == "日本" && at > 0 && BeforeSun.Contains(text[at - 1])))
            {
                return name;
            }
        }

        return null;
    }

    // A word in katakana goes on as long as these letters do.
    private static bool EndsWord(string text, int start, int end) =>
        !(IsKatakana(text[start]) && start > 0 && IsKatakana(text[start - 1])) && !(IsKatakana(text[end - 1]) && end < text.Length && IsKatakana(text[end]));

    private static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FE' and not '\u30FB';
}
