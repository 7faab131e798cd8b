using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Gathers an article's person mentions into people. Names of several words agree when their first and last words do and no middle
/// word contradicts (<c>John F. Kennedy</c>, <c>John Kennedy</c>, <c>J. Kennedy</c>); a shorter name belongs to the most recently named
/// person whose name begins or ends with it, before the first such mention to the first one named later.
/// </summary>
internal sealed class PersonResolver
{
    // More words than any personal name has; bounds the work for each mention.
    private const int LongestName = 8;

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly List<Person> _people = [];

    // The key of each beginning and end of a name, and of its first and last word, to 1 + the latest person so named.
    private readonly KeyTable<int> _latest = new(64);

    private PersonResolver(string text, TokenBuffer tokens) => (_text, _tokens) = (text, tokens);

    /// <summary>The people of <paramref name="mentions"/>, which are in text order; those of other kinds are passed over.</summary>
    public static IReadOnlyList<PersonEntity> Resolve(string text, TokenBuffer tokens, ReadOnlySpan<Mention> mentions)
    {
        var resolver = new PersonResolver(text, tokens);
        resolver.RegisterFullNames(mentions);
        resolver.Assign(mentions);
        return resolver.Build();
    }

    private void RegisterFullNames(ReadOnlySpan<Mention> mentions)
    {
        // Longest first: "José Eduardo dos Santos" must be known before "Dos Santos" could become a person of its own.
        for (int length = LongestName; length >= 2; length--)
        {
            foreach (Mention mention in mentions)
            {
                if (mention.Kind == MentionKind.Person && WordCount(mention) == length && Find(mention) < 0)
                {
                    AddPerson(mention);
                }
            }
        }

        // The earliest in the text is the one a bare name means until another was mentioned.
        Mention[] order = [.. _people.Select(person => person.FullForm).OrderByDescending(mention => mention.First)];
        foreach (Mention mention in order)
        {
            MarkLatest(Find(mention));
        }
    }

    private void Assign(ReadOnlySpan<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Kind != MentionKind.Person)
            {
                continue;
            }

            int person = Find(mention);
            person = person < 0 ? AddPerson(mention) : person;
            _people[person].Add(mention, _tokens);
            MarkLatest(person);
        }
    }

    private int AddPerson(Mention mention)
    {
        _people.Add(new Person(mention));
        MarkLatest(_people.Count - 1);
        return _people.Count - 1;
    }

    private int Find(Mention mention)
    {
        ReadOnlySpan<Token> words = Words(mention);
        if (words.Length == 1)
        {
            return Latest(KeyOf(words));
        }

        int whole = Latest(KeyOf(words));
        if (whole >= 0)
        {
            return whole;
        }

        int same = Latest(EndsKey(words[0].Key, words[^1].Key));
        if (same < 0 && words[0].Shape == TokenShape.Initial)
        {
            same = Latest(InitialKey(words[0].Key, words[^1].Key));
        }

        return same >= 0 && MiddleAgrees(words, Words(_people[same].FullForm)) ? same : -1;
    }

    // "George W. Bush" is not "George H. W. Bush"; a name without middle words agrees with either.
    private static bool MiddleAgrees(ReadOnlySpan<Token> one, ReadOnlySpan<Token> other)
    {
        if (one.Length > other.Length)
        {
            return MiddleAgrees(other, one);
        }

        for (int i = 1; i < one.Length - 1; i++)
        {
            bool found = false;
            for (int j = 1; j < other.Length - 1; j++)
            {
                found |= one[i].Key == other[j].Key;
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    private void MarkLatest(int person)
    {
        ReadOnlySpan<Token> words = Words(_people[person].FullForm);
        int mark = person + 1;
        for (int length = 1; length <= words.Length; length++)
        {
            _latest.At(KeyOf(words[..length])) = mark;
            _latest.At(KeyOf(words[^length..])) = mark;
        }

        if (words.Length > 1)
        {
            _latest.At(EndsKey(words[0].Key, words[^1].Key)) = mark;
            _latest.At(InitialKey(NameHash.Append(NameHash.Start, char.ToLowerInvariant(FirstLetter(words[0]))), words[^1].Key)) = mark;
        }
    }

    private char FirstLetter(in Token token) => _text[token.Start];

    private int Latest(ulong key) => _latest.ValueOf(key) - 1;

    private static ulong KeyOf(ReadOnlySpan<Token> words)
    {
        ulong key = NameHash.Start;
        foreach (ref readonly Token word in words)
        {
            key = NameHash.AppendWord(key, word.Key);
        }

        return key;
    }

    // Never the key of a sequence of words: those start from NameHash.Start.
    private static ulong EndsKey(ulong first, ulong last) => NameHash.AppendWord(NameHash.AppendWord(1, first), last);

    private static ulong InitialKey(ulong initial, ulong last) => NameHash.AppendWord(NameHash.AppendWord(2, initial), last);

    private int WordCount(Mention mention) => Words(mention).Length;

    /// <summary>The mention's tokens that make the name: without <c>Jr.</c>, at most <see cref="LongestName"/>.</summary>
    private ReadOnlySpan<Token> Words(Mention mention)
    {
        int count = mention.Count;
        while (count > 1 && _tokens[mention.First + count - 1].Is(WordClasses.Suffix))
        {
            count--;
        }

        return _tokens.Span.Slice(mention.First, Math.Min(count, LongestName));
    }

    // In order of first mention.
    private List<PersonEntity> Build()
    {
        _people.RemoveAll(static person => person.Mentions.Count == 0);
        _people.Sort(static (a, b) => a.Mentions[0].CompareTo(b.Mentions[0]));
        return [.. _people.Select(person => new PersonEntity(NameText.Of(_text, person.FullForm.SpanIn(_tokens)), person.Mentions))];
    }

    private sealed class Person(Mention fullForm)
    {
        /// <summary>The first mention of most words, but one in small letters rather than in capitals.</summary>
        public Mention FullForm { get; private set; } = fullForm;

        public List<TextSpan> Mentions { get; } = [];

        public void Add(Mention mention, TokenBuffer tokens)
        {
            Mentions.Add(mention.SpanIn(tokens));
            bool quieter = IsShouted(FullForm, tokens) && !IsShouted(mention, tokens);
            if (mention.Count > FullForm.Count || (mention.Count == FullForm.Count && quieter))
            {
                FullForm = mention;
            }
        }

        private static bool IsShouted(Mention mention, TokenBuffer tokens) =>
            tokens[mention.First + mention.Count - 1].Shape == TokenShape.AllCapitals;
    }
}
