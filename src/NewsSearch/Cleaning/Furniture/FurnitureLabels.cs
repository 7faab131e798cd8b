using System.Collections.Frozen;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>Recognises the short lines of a page that are no sentences: labels, pointers, credits and legal lines.</summary>
internal static class FurnitureLabels
{
    private const int MaxLabelWords = 9;
    private const int MaxCreditWords = 12;
    private const int MaxLegalWords = 60;
    private const int MaxLegalLength = 800;

    public static bool IsLabel(NormalizedWords words, FurnitureLexicon lexicon)
    {
        if (words.Count > MaxLabelWords)
        {
            return false;
        }

        if (lexicon.Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Joined))
        {
            return true;
        }

        return IsMadeOfLabelWords(words, lexicon) || StartsAsLabel(words, lexicon);
    }

    public static bool HeadsList(NormalizedWords words, FurnitureLexicon lexicon)
    {
        var cores = lexicon.ListCores.GetAlternateLookup<ReadOnlySpan<char>>();
        bool core = words[0] is "more" && words.Count > 1 && words[1] is "from" or "on" or "in";
        for (int i = 0; i < words.Count; i++)
        {
            core |= cores.Contains(words[i]);
        }

        return core || lexicon.ListLabels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Joined) || words.StartsWith(0, "most read") || words.StartsWith(0, "you may also like")
            || words.StartsWith(0, "you might also like");
    }

    /// <summary>"READ MORE: Headline", "Related: Headline", "Tags: one, two", "Photo: Name".</summary>
    public static bool IsPointer(string text, bool endsAsSentence, FurnitureLexicon lexicon)
    {
        ReadOnlySpan<char> line = text.AsSpan().TrimStart("([*>»•-–—▶► ");
        int colon = line[..Math.Min(line.Length, 40)].IndexOfAny(":|»");
        if (colon < 3 || text.Length > 250)
        {
            return false;
        }

        ReadOnlySpan<char> before = line[..colon];
        NormalizedWords words = new(before, stackalloc char[48], stackalloc TextSpan[8]);
        bool known = words.Count > 0
            && (lexicon.Pointers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Joined) || StartsAsLabel(words, lexicon));

        // In capitals it is a pointer even before a sentence; else the rest must be a headline.
        return known && (!endsAsSentence || !before.ContainsAnyInRange('a', 'z') || lexicon.SentencePointers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Joined));
    }

    /// <param name="text">At most 800 UTF-16 units.</param>
    /// <param name="words">The first words of the text, thirteen at least.</param>
    public static bool IsLegalOrCredit(string text, NormalizedWords words)
    {
        if (text[0] == '©' || text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase))
        {
            return IsLegalLength(text);
        }

        if (words[0] is "copyright" && IsLegalLength(text))
        {
            return text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains('©', StringComparison.Ordinal) || words.Count <= 6;
        }

        if (words.Count > MaxCreditWords)
        {
            return false;
        }

        bool bracketed = text[0] is '(' or '[' && text[^1] is ')' or ']';
        bool credit = text.Contains("Photo", StringComparison.Ordinal) || text.Contains("Image", StringComparison.Ordinal)
            || text.Contains("Getty", StringComparison.Ordinal);
        return credit && (bracketed || text.Contains("AP Photo", StringComparison.Ordinal)
            || text.Contains("Getty Images", StringComparison.Ordinal)) && !text.EndsWith('.');
    }

    private static bool IsLegalLength(string text) =>
        new NormalizedWords(text, stackalloc char[MaxLegalLength + 1], stackalloc TextSpan[MaxLegalWords + 1]).Count <= MaxLegalWords;

    private static bool IsMadeOfLabelWords(NormalizedWords words, FurnitureLexicon lexicon)
    {
        foreach ((FrozenSet<string> known, FrozenSet<string> cores) in lexicon.LabelLanguages)
        {
            if (IsMadeOf(words, known, cores))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMadeOf(NormalizedWords words, FrozenSet<string> of, FrozenSet<string> with)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known = of.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> cores = with.GetAlternateLookup<ReadOnlySpan<char>>();
        bool core = false;
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = words[i];
            bool number = !word.ContainsAnyExceptInRange('0', '9') && word.Length <= 5;
            if (!number && !known.Contains(word))
            {
                return false;
            }

            core |= cores.Contains(word);
        }

        return core;
    }

    private static bool StartsAsLabel(NormalizedWords words, FurnitureLexicon lexicon)
    {
        if (lexicon.Openings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[0], out string[]? openings))
        {
            foreach (string opening in openings)
            {
                if (words.StartsWith(0, opening))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
