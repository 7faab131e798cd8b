using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// A mention's name as far as it tells the person from others: its words in order, initials one by one (<c>J.D.</c>, <c>J. D.</c> and <c>JD</c>
/// are the same two), without a nickname in quotation marks, and apart from them the generation: <c>Jr.</c>, <c>III</c>.
/// </summary>
/// <param name="Form">The tokens that it was read from.</param>
/// <param name="Words">Keys of the words, at least one and at most <see cref="LongestName"/>.</param>
/// <param name="Initials">Bit i is set when word i is an initial.</param>
/// <param name="First">The first letter of the first word, as a key.</param>
/// <param name="Generation">The key of <c>Jr.</c> and the like, or 0; the first of a name mostly has none, so <c>Sr.</c> is none.</param>
/// <param name="Nickname">The key of a nickname, or 0.</param>
internal sealed record PersonMention(Mention Form, ulong[] Words, int Initials, ulong First, ulong Generation, ulong Nickname)
{
    /// <summary>More words than any personal name has; bounds the work for each mention.</summary>
    public const int LongestName = 8;

    // More than one or two letters in capitals are a name, or the initials of a whole one.
    private const int MostInitials = 3;

    private static readonly HashSet<ulong> Generations = NameHash.SetOf("jr", "ii", "iii", "iv");

    /// <summary>The number of its words.</summary>
    public int Count => Words.Length;

    /// <summary>How much of the name it shows: words, nickname and generation.</summary>
    public int Length => Words.Length + (Nickname == 0 ? 0 : 1) + (Generation == 0 ? 0 : 1);

    /// <summary>Whether it is one word: a name in full has two.</summary>
    public bool IsShort => Words.Length == 1;

    /// <summary>Whether only initials follow its first word, as in a couple's first name: <c>George W.</c></summary>
    public bool IsGivenWithInitials => Words.Length > 1 && !IsInitial(0) && Initials == (1 << Words.Length) - 2;

    public bool IsInitial(int word) => (Initials & (1 << word)) != 0;

    /// <param name="surname">Tokens that belong to the name though they stand elsewhere, or none.</param>
    public static PersonMention Of(string text, ReadOnlySpan<Token> tokens, Mention mention, ReadOnlySpan<Token> surname = default)
    {
        Span<ulong> words = stackalloc ulong[LongestName];
        var reader = new Reader(text, words);
        reader.Read(tokens.Slice(mention.First, mention.Count));
        reader.Read(surname);
        return reader.Close(mention);
    }

    private ref struct Reader(string text, Span<ulong> words)
    {
        private readonly Span<ulong> _words = words;
        private int _count;
        private int _initials;
        private char _first;
        private ulong _generation;
        private ulong _nickname;

        public void Read(ReadOnlySpan<Token> tokens)
        {
            bool quoted = false;
            for (int i = 0; i < tokens.Length; i++)
            {
                ref readonly Token token = ref tokens[i];
                if (token.Shape == TokenShape.Punctuation)
                {
                    quoted = i > 0 && !quoted && text[token.Start] is not (',' or '&' or '.' or '-' or '/');
                }
                else if (quoted)
                {
                    _nickname = NameHash.AppendWord(_nickname == 0 ? NameHash.Start : _nickname, token.Key);
                }
                else if (_count > 0 && token.Is(WordClasses.Suffix))
                {
                    _generation = Generations.Contains(token.Key) ? token.Key : _generation;
                }
                else if (IsInitials(token, _count == 0 && i + 1 < tokens.Length ? tokens[i + 1].Shape : TokenShape.AllCapitals))
                {
                    AddInitials(text.AsSpan(token.Start, token.Length));
                }
                else
                {
                    Add(token.Key, text[token.Start], initial: false);
                }
            }
        }

        // "JD Vance", but "JO COX" and "BO Xilai" are written in capitals.
        private static bool IsInitials(in Token token, TokenShape next) => token.Shape is TokenShape.Initial or TokenShape.Dotted
            || (token.Shape == TokenShape.AllCapitals && token.Length < MostInitials && next == TokenShape.Capitalised && !token.Is(WordClasses.PersonName));

        private void AddInitials(ReadOnlySpan<char> letters)
        {
            foreach (char letter in letters)
            {
                if (char.IsLetter(letter))
                {
                    Add(NameHash.Append(NameHash.Start, letter), letter, initial: true);
                }
            }
        }

        private void Add(ulong word, char letter, bool initial)
        {
            if (_count < _words.Length)
            {
                _initials |= initial ? 1 << _count : 0;
                _first = _count == 0 ? letter : _first;
                _words[_count++] = word;
            }
        }

        public readonly PersonMention Close(Mention mention)
        {
            // "JFK" and "J.K." alone are short forms.
            bool letters = _count > 1 && _initials == (1 << _count) - 1;
            ulong[] words = letters ? [Together(_words[.._count])] : _words[.._count].ToArray();
            return new PersonMention(mention, words, letters ? 0 : _initials, NameHash.Append(NameHash.Start, _first), _generation, _nickname);
        }
    }

    /// <summary>The key of initials written as one word.</summary>
    public static ulong Together(ReadOnlySpan<ulong> initials)
    {
        ulong key = 3;
        foreach (ulong letter in initials)
        {
            key = NameHash.AppendWord(key, letter);
        }

        return key;
    }
}
