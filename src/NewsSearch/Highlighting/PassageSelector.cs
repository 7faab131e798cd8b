using NewsSearch.Matching;
using NewsSearch.Words;

namespace NewsSearch.Highlighting;

/// <summary>
/// Picks the passages of a text that tell most about why it matches: whole sentences where they fit, those that show more
/// different words of the query which no earlier choice has shown, then those with rarer words, then earlier ones.
/// </summary>
internal sealed class PassageSelector(IReadOnlyList<QueryLeaf> leaves, int count, int length)
{
    /// <summary>What a part of the query still counts for when an earlier passage has shown it.</summary>
    private const float SeenBefore = 0.2f;

    /// <summary>What each further match of the same part adds, of its rarity.</summary>
    private const float Repetition = 0.1f;

    /// <summary>The passages in the order of the text; the text's beginning when nothing in it matches. All of the text is one where the length is without bound.</summary>
    /// <param name="matches">Ascending.</param>
    public List<TextSpan> Select(string text, IReadOnlyList<TextMatch> matches)
    {
        if (count == 0 || text.Length == 0)
        {
            return [];
        }

        if (length == int.MaxValue)
        {
            return [new TextSpan(0, text.Length)];
        }

        List<(TextSpan Span, int First, int Count)> candidates = Candidates(text, matches);
        if (candidates.Count == 0)
        {
            return [Widen(text, new TextSpan(0, 0), new TextSpan(0, text.Length), 0)];
        }

        var chosen = new List<TextSpan>();
        var seen = new HashSet<int>();
        while (chosen.Count < count && Best(candidates, matches, seen, chosen) is { } best)
        {
            chosen.Add(best.Span);
            for (int i = best.First; i < best.First + best.Count; i++)
            {
                seen.Add(matches[i].Leaf);
            }
        }

        chosen.Sort();
        return chosen;
    }

    private (TextSpan Span, int First, int Count)? Best(
        List<(TextSpan Span, int First, int Count)> candidates, IReadOnlyList<TextMatch> matches, HashSet<int> seen, List<TextSpan> chosen)
    {
        (TextSpan Span, int First, int Count)? best = null;
        var bestScore = (Words: 0, Rarity: 0f);
        foreach ((TextSpan Span, int First, int Count) candidate in candidates)
        {
            if (!chosen.Exists(other => other.Overlaps(candidate.Span)))
            {
                (int Words, float Rarity) score = Score(candidate.First, candidate.Count, matches, seen);
                if (score.CompareTo(bestScore) > 0)
                {
                    (best, bestScore) = (candidate, score);
                }
            }
        }

        return best;
    }

    private (int Words, float Rarity) Score(int first, int matchCount, IReadOnlyList<TextMatch> matches, HashSet<int> seen)
    {
        Span<float> gains = leaves.Count <= 64 ? stackalloc float[leaves.Count] : new float[leaves.Count];
        for (int i = first; i < first + matchCount; i++)
        {
            int leaf = matches[i].Leaf;
            float weight = leaves[leaf].Rarity * (seen.Contains(leaf) ? SeenBefore : 1);
            gains[leaf] = gains[leaf] == 0 ? weight : Math.Min(gains[leaf] + (Repetition * weight), 1.5f * weight);
        }

        var score = (Words: 0, Rarity: 0f);
        for (int leaf = 0; leaf < gains.Length; leaf++)
        {
            score.Words += gains[leaf] > 0 && !seen.Contains(leaf) ? leaves[leaf].Words : 0;
            score.Rarity += gains[leaf];
        }

        return score;
    }

    /// <summary>A passage for every sentence with a match, or several for a sentence too long to show.</summary>
    private List<(TextSpan Span, int First, int Count)> Candidates(string text, IReadOnlyList<TextMatch> matches)
    {
        var candidates = new List<(TextSpan, int, int)>();
        int match = 0;
        int sentenceStart = 0;
        int paragraphStart = 0;
        while (match < matches.Count)
        {
            int sentenceEnd = SentenceBreaker.NextEnd(text, sentenceStart, out bool endsParagraph);
            while (match < matches.Count && matches[match].Span.Start < sentenceEnd)
            {
                int first = match;
                TextSpan core = Core(matches, ref match, sentenceEnd);
                TextSpan sentence = Trim(text, new TextSpan(sentenceStart, Math.Max(sentenceEnd, core.End)));
                TextSpan passage = Widen(text, core, sentence, paragraphStart);
                int last = match;
                while (last < matches.Count && (matches[last].Span.End <= passage.End || BeginsIn(passage, matches[last].Span)))
                {
                    TextSpan span = matches[last++].Span;
                    passage = span.End <= passage.End ? passage : WithFollowing(text, passage with { End = span.End });
                }

                candidates.Add((passage, first, last - first));
            }

            sentenceStart = sentenceEnd;
            if (endsParagraph)
            {
                paragraphStart = sentenceEnd;
            }
        }

        return candidates;
    }

    /// <summary>Whether the match begins in the passage and can be shown whole: a phrase may reach into the next paragraph.</summary>
    private bool BeginsIn(TextSpan passage, TextSpan match) => match.Start < passage.End && match.End - passage.Start <= length;

    /// <summary>From the next match to the last one that still fits beside it.</summary>
    private TextSpan Core(IReadOnlyList<TextMatch> matches, ref int match, int sentenceEnd)
    {
        TextSpan core = matches[match++].Span;
        while (match < matches.Count && matches[match].Span.Start < sentenceEnd && matches[match].Span.End - core.Start <= length)
        {
            core = core with { End = Math.Max(core.End, matches[match++].Span.End) };
        }

        return core;
    }

    /// <summary>
    /// The sentence around <paramref name="core"/>, with following sentences of the paragraph while they fit; when the sentence
    /// itself does not fit, as many whole words on both sides as do.
    /// </summary>
    private TextSpan Widen(string text, TextSpan core, TextSpan sentence, int paragraphStart)
    {
        if (sentence.Length <= length)
        {
            return WithFollowing(text, sentence);
        }

        if (core.Length == 0 && NextSentence(text, sentence.Start) is { } opening && opening.Length <= length)
        {
            return Widen(text, core, opening, paragraphStart);
        }

        int spare = Math.Max(0, length - core.Length);
        int start = Math.Max(sentence.Start, core.Start - Math.Max(spare / 2, spare - (sentence.End - core.End)));
        int end = Math.Min(sentence.End, start + Math.Max(length, core.End - start));
        return new TextSpan(WordStart(text, start, core.Start, sentence.Start), WordEnd(text, end, core.End, sentence.End));
    }

    /// <summary>The passage with the following sentences of the paragraph, or the rest of its last one, while they fit.</summary>
    private TextSpan WithFollowing(string text, TextSpan passage)
    {
        while (passage.End < text.Length && NextSentence(text, passage.End) is { } next && next.End - passage.Start <= length)
        {
            passage = passage with { End = next.End };
        }

        return passage;
    }

    /// <summary>The sentence that begins at <paramref name="from"/> in the same paragraph, or null.</summary>
    private static TextSpan? NextSentence(string text, int from)
    {
        int start = from;
        int lines = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            lines += text[start] == '\n' ? 1 : 0;
            start++;
        }

        return lines > 1 || start == text.Length ? null : new TextSpan(start, SentenceBreaker.NextEnd(text, start, out _));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return span with { Start = start };
    }

    /// <summary>
    /// The first start of a word at or behind <paramref name="at"/>, no later than <paramref name="latest"/>; in text without
    /// spaces, of a character as the reader sees one.
    /// </summary>
    private static int WordStart(string text, int at, int latest, int sentenceStart)
    {
        if (at <= sentenceStart)
        {
            return sentenceStart;
        }

        for (int i = at; i < latest; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return Math.Min(latest, Graphemes.StartAtOrAfter(text, at));
    }

    /// <summary>
    /// The last end of a word at or before <paramref name="at"/>, no earlier than <paramref name="earliest"/>; in text without
    /// spaces, of a character as the reader sees one.
    /// </summary>
    private static int WordEnd(string text, int at, int earliest, int sentenceEnd)
    {
        if (at >= sentenceEnd)
        {
            return sentenceEnd;
        }

        for (int i = at; i > earliest; i--)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]))
            {
                return i;
            }
        }

        return Math.Max(earliest, Graphemes.StartAtOrBefore(text, at));
    }
}
