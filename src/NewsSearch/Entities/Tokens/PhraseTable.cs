namespace NewsSearch.Entities.Tokens;

/// <summary>Names of one or more words and a number for each, found by the longest match from a token on.</summary>
internal sealed class PhraseTable(int capacity)
{
    private readonly KeyTable<int> _values = new(capacity);
    private readonly KeyTable<byte> _longest = new(capacity);

    /// <summary>Whether any word but the first of a name may be written small: <c>République démocratique du Congo</c>.</summary>
    public bool TakesSmallWords { get; init; }

    /// <summary>The names that an embedded file lists one a line, each with the number 1.</summary>
    public static PhraseTable Read(string file) => Read(file, static _ => 1);

    /// <summary>The names of an embedded file: <c>|</c> parts those of a line, and a word behind a tab says their number.</summary>
    public static PhraseTable Read(string file, Func<string, int> numberOf)
    {
        var table = new PhraseTable(256);
        foreach (ReadOnlyMemory<char> line in EmbeddedData.Lines(file))
        {
            ReadOnlySpan<char> span = line.Span;
            int tab = span.IndexOf('\t');
            int number = numberOf(tab < 0 ? "" : span[(tab + 1)..].ToString());
            ReadOnlySpan<char> names = tab < 0 ? span : span[..tab];
            foreach (Range name in names.Split('|'))
            {
                table.At(names[name]) = number;
            }
        }

        return table;
    }

    /// <summary>The number, by reference, of a name that stands under the key of its words.</summary>
    public ref int At(ReadOnlySpan<char> name)
    {
        ulong key = KeyOf(name, out ulong first, out int words);
        ref byte longest = ref _longest.At(first);
        longest = (byte)Math.Max(longest, Math.Min(words, byte.MaxValue));
        return ref _values.At(key);
    }

    /// <summary>0 for an unknown name.</summary>
    public int ValueOf(ReadOnlySpan<char> name) => _values.ValueOf(KeyOf(name));

    /// <summary>Whether a name of one word, or of words in one, is known.</summary>
    public bool Knows(ulong word) => _values.ValueOf(NameHash.AppendWord(NameHash.Start, WordKey(word))) > 0;

    /// <summary>
    /// How many tokens from <paramref name="start"/> the longest known name spans, 0 for none, and its number. Tokens inside a name
    /// are parted by spaces or hyphens only, and those that are not small words have a capital.
    /// </summary>
    public int Match(ReadOnlySpan<Token> tokens, int start, out int value)
    {
        value = 0;
        int most = Math.Min(_longest.ValueOf(WordKey(tokens[start].Key)), tokens.Length - start), found = 0;
        ulong key = NameHash.Start;
        for (int length = 1; length <= most; length++)
        {
            ref readonly Token token = ref tokens[start + length - 1];
            bool belongs = token.Continues && (token.HasCapital || TakesSmallWords || IsSmall(token));
            if (length > 1 && (!belongs || tokens[start + length - 2].Has(TokenMarks.Possessive)))
            {
                break;
            }

            key = NameHash.AppendWord(key, WordKey(token.Key));
            if (_values.TryGet(key, out int candidate))
            {
                (found, value) = (length, candidate);
            }
        }

        return found;
    }

    /// <summary>The key of a name.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> name) => KeyOf(name, out _, out _);

    /// <summary>The key of the name that the tokens are.</summary>
    public static ulong KeyOf(ReadOnlySpan<Token> name)
    {
        ulong key = NameHash.Start;
        foreach (ref readonly Token token in name)
        {
            key = NameHash.AppendWord(key, WordKey(token.Key));
        }

        return key;
    }

    // "Bay of Biscay", "Crimean peninsula".
    private static bool IsSmall(in Token token) => token.Is(WordClasses.Function | WordClasses.Particle | WordClasses.PlaceNoun) || token.Has(TokenMarks.Hyphen);

    // "St." and "Saint" are one word in names of places.
    private static ulong WordKey(ulong key) => key == SaintKey ? StKey : key;

    private static readonly ulong SaintKey = NameHash.Of("saint");
    private static readonly ulong StKey = NameHash.Of("st");

    private static ulong KeyOf(ReadOnlySpan<char> name, out ulong first, out int words)
    {
        ulong sequence = NameHash.Start;
        (first, words) = (0, 0);
        foreach (Range part in name.SplitAny(" -\u2013,&/()"))
        {
            ReadOnlySpan<char> word = name[part];
            if (word.IsEmpty)
            {
                continue;
            }

            ulong key = WordKey(NameHash.Of(word));
            first = words++ == 0 ? key : first;
            sequence = NameHash.AppendWord(sequence, key);
        }

        return sequence;
    }
}
