using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Meaning;

/// <summary>
/// Cuts a text into the pieces of words that a BERT model knows by number: WordPiece (Wu et al. 2016), greedy from the left, over the vocabulary of
/// a <c>tokenizer.json</c> of Hugging Face's tokenizers with BertNormalizer and BertPreTokenizer. Safe to use from many threads at once.
/// </summary>
/// <remarks>What stands in a text as <c>[SEP]</c> is text, and no mark of the model's.</remarks>
internal sealed class WordPieceTokenizer
{
    private const string Continuing = "##";

    private readonly Dictionary<string, int> _first;
    private readonly Dictionary<string, int> _following;
    private readonly bool _lowersCase;
    private readonly bool _stripsAccents;
    private readonly int _longestWord;
    private readonly int _unknown;
    private readonly int _start;
    private readonly int _end;

    private WordPieceTokenizer(Dictionary<string, int> vocabulary, bool lowersCase, bool? stripsAccents, int longestWord)
    {
        (_lowersCase, _stripsAccents, _longestWord) = (lowersCase, stripsAccents ?? lowersCase, longestWord);
        _first = new(vocabulary.Count, StringComparer.Ordinal);
        _following = new(StringComparer.Ordinal);
        foreach ((string piece, int id) in vocabulary)
        {
            if (piece.Length > Continuing.Length && piece.StartsWith(Continuing, StringComparison.Ordinal))
            {
                _following[piece[Continuing.Length..]] = id;
            }
            else
            {
                _first[piece] = id;
            }
        }

        (_unknown, _start, _end) = (vocabulary["[UNK]"], vocabulary["[CLS]"], vocabulary["[SEP]"]);
    }

    /// <summary>Reads the vocabulary.</summary>
    /// <param name="json">A <c>tokenizer.json</c>.</param>
    /// <exception cref="FormatException">It is none of a model of this kind.</exception>
    public static WordPieceTokenizer Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
            (bool lowersCase, bool? stripsAccents, int longestWord, bool isWordPiece) = (false, null, 100, false);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isNormalizer = reader.ValueTextEquals("normalizer"u8), isModel = reader.ValueTextEquals("model"u8);
                reader.Read();
                if ((!isNormalizer && !isModel) || reader.TokenType != JsonTokenType.StartObject)
                {
                    reader.Skip();
                    continue;
                }

                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    reader.Read();
                    switch (name)
                    {
                        case "lowercase" when isNormalizer:
                            lowersCase = reader.GetBoolean();
                            break;
                        case "strip_accents" when isNormalizer && reader.TokenType != JsonTokenType.Null:
                            stripsAccents = reader.GetBoolean();
                            break;
                        case "type" when isModel:
                            isWordPiece = reader.ValueTextEquals("WordPiece"u8);
                            break;
                        case "max_input_chars_per_word" when isModel:
                            longestWord = reader.GetInt32();
                            break;
                        case "vocab" when isModel && reader.TokenType == JsonTokenType.StartObject:
                            ReadVocabulary(ref reader, vocabulary);
                            break;
                        default:
                            reader.Skip();
                            break;
                    }
                }
            }

            return isWordPiece && vocabulary.ContainsKey("[UNK]") && vocabulary.ContainsKey("[CLS]") && vocabulary.ContainsKey("[SEP]")
                ? new WordPieceTokenizer(vocabulary, lowersCase, stripsAccents, longestWord)
                : throw new FormatException("it has no vocabulary of WordPiece");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is no tokenizer.json", error);
        }
    }

    /// <summary>The numbers of the text's pieces, between those of the beginning and the end of a text.</summary>
    /// <param name="most">How many numbers at most, 2 or more; the rest of a longer text is left out.</param>
    public long[] Encode(string text, int most)
    {
        var ids = new List<long>(Math.Min(most, 256)) { _start };
        string plain = Normalized(text, most);
        int at = 0;
        while (at < plain.Length && ids.Count < most - 1)
        {
            int end = WordEnd(plain, at);
            if (end > at)
            {
                AddPieces(plain.AsSpan(at, end - at), ids);
            }

            at = Math.Max(end, at + 1);
        }

        if (ids.Count > most - 1)
        {
            ids.RemoveRange(most - 1, ids.Count - (most - 1));
        }

        ids.Add(_end);
        return [.. ids];
    }

    private static void ReadVocabulary(ref Utf8JsonReader reader, Dictionary<string, int> vocabulary)
    {
        vocabulary.EnsureCapacity(32 * 1024);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string piece = reader.GetString()!;
            reader.Read();
            vocabulary[piece] = reader.GetInt32();
        }
    }

    /// <summary>The text in the form of the vocabulary: no controls, each white space one space, each ideograph and sign a word of its own.</summary>
    /// <param name="most">Pieces that will be looked at; each is one word or a part of one, so text behind twice as many words is not touched.</param>
    private string Normalized(string text, int most)
    {
        var plain = new StringBuilder(Math.Min(text.Length, 4096) + 16);
        int words = 0;
        bool inWord = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (IsSpace(rune, category))
            {
                plain.Append(' ');
                inWord = false;
            }
            else if (!IsLeftOut(rune, category))
            {
                bool standsAlone = IsIdeograph(rune.Value);
                if (standsAlone || !inWord)
                {
                    if (++words > most)
                    {
                        break;
                    }
                }

                inWord = !standsAlone;
                Append(plain, rune, standsAlone);
            }
        }

        return plain.ToString();
    }

    private void Append(StringBuilder plain, Rune rune, bool standsAlone)
    {
        if (standsAlone)
        {
            plain.Append(' ');
        }

        int start = plain.Length;
        if (_stripsAccents)
        {
            PlainLetters.Append(plain, rune);
        }
        else
        {
            PlainLetters.AppendRune(plain, rune);
        }

        if (_lowersCase)
        {
            Lower(plain, start);
        }

        if (standsAlone)
        {
            plain.Append(' ');
        }
    }

    /// <remarks>A capital sigma becomes σ wherever it stands, as in Hugging Face's tokenizers.</remarks>
    private static void Lower(StringBuilder plain, int start)
    {
        Span<char> units = stackalloc char[2];
        for (int i = start; i < plain.Length; i++)
        {
            char c = plain[i];
            if (char.IsHighSurrogate(c) && i + 1 < plain.Length)
            {
                Rune.ToLowerInvariant(new Rune(c, plain[i + 1])).EncodeToUtf16(units);
                (plain[i], plain[i + 1]) = (units[0], units[1]);
                i++;
            }
            else
            {
                plain[i] = char.ToLowerInvariant(c);
            }
        }
    }

    /// <summary>The end of the word at a place: a sign of punctuation is one by itself. The place itself where there is a space.</summary>
    private static int WordEnd(string plain, int at)
    {
        int end = at;
        while (end < plain.Length)
        {
            var rune = Rune.GetRuneAt(plain, end);
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (IsSpace(rune, category))
            {
                return end;
            }

            if (IsPunctuation(rune, category))
            {
                return end == at ? end + rune.Utf16SequenceLength : end;
            }

            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private void AddPieces(ReadOnlySpan<char> word, List<long> ids)
    {
        int before = ids.Count;
        if (word.Length > _longestWord && CountRunes(word) > _longestWord)
        {
            ids.Add(_unknown);
            return;
        }

        int at = 0;
        while (at < word.Length)
        {
            var pieces = (at == 0 ? _first : _following).GetAlternateLookup<ReadOnlySpan<char>>();
            int end = word.Length;
            int id = -1;
            while (end > at && !pieces.TryGetValue(word[at..end], out id))
            {
                end--;
                id = -1;
            }

            if (id < 0)
            {
                ids.RemoveRange(before, ids.Count - before);
                ids.Add(_unknown);
                return;
            }

            ids.Add(id);
            at = end;
        }
    }

    private static int CountRunes(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (char c in word)
        {
            count += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return count;
    }

    private static bool IsLeftOut(Rune rune, UnicodeCategory category) => rune.Value is 0 or 0xFFFD
        || category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate;

    /// <remarks>Other controls that Unicode counts as white space, such as the form feed, are left out.</remarks>
    private static bool IsSpace(Rune rune, UnicodeCategory category) => rune.Value is '\t' or '\n' or '\r' or ' '
        || category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPunctuation(Rune rune, UnicodeCategory category) => rune.Value is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~')
        || category is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    private static bool IsIdeograph(int code) => code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
