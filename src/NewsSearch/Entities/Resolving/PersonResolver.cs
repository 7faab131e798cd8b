using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Gathers an article's person mentions into people. Names of several words agree when their first and last words do, no middle
/// word contradicts (<c>John F. Kennedy</c>, <c>John Kennedy</c>, <c>J. Kennedy</c>) and both are of one generation; a shorter name
/// belongs to the most recently named person whose name begins or ends with it, before the first such mention to the first one named later.
/// </summary>
internal sealed class PersonResolver
{
    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly PersonMention[] _names;
    private readonly List<Person> _people = [];

    // The key of each beginning and end of a name, and of its first and last word, to 1 + the latest person so named.
    private readonly KeyTable<int> _latest = new(64);

    // Keys of surnames that stand with a generation alone: "Trump Jr.".
    private readonly HashSet<ulong> _juniors = [];

    private PersonResolver(string text, TokenBuffer tokens, PersonMention[] names) => (_text, _tokens, _names) = (text, tokens, names);

    /// <summary>The people of <paramref name="mentions"/>, which are in text order; those of other kinds are passed over.</summary>
    public static IReadOnlyList<PersonEntity> Resolve(string text, TokenBuffer tokens, ReadOnlySpan<Mention> mentions)
    {
        var names = new List<PersonMention>(mentions.Length);
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Person)
            {
                names.Add(PersonMention.Of(text, tokens.Span, mention));
            }
        }

        var resolver = new PersonResolver(text, tokens, [.. names.Where(name => name.Count > 0)]);
        resolver.RegisterFullNames(withInitialsLast: false);
        resolver.RegisterCouples();
        resolver.RegisterFullNames(withInitialsLast: true);
        resolver.RegisterJuniors();
        resolver.MarkInOrder();
        resolver.Assign();
        return resolver.Build();
    }

    private void RegisterFullNames(bool withInitialsLast)
    {
        // Longest first: "José Eduardo dos Santos" must be known before "Dos Santos" could become a person of its own.
        for (int length = _names.Max(static name => (int?)name.Count) ?? 0; length >= 2; length--)
        {
            foreach (PersonMention name in _names)
            {
                if (name.Count == length && name.IsGivenWithInitials == withInitialsLast && Find(name) < 0)
                {
                    AddPerson(name);
                }
            }
        }
    }

    private void RegisterJuniors()
    {
        foreach (PersonMention name in _names)
        {
            if (name is { IsShort: true, Generation: not 0 })
            {
                _juniors.Add(name.Words[0]);
            }
        }
    }

    // "Barack and Michelle Obama", "George W. and Laura Bush": the first has the second's surname, unless the article knows somebody else by that word.
    private void RegisterCouples()
    {
        for (int i = 0; i + 1 < _names.Length; i++)
        {
            if (SharedSurname.Of(_text, _tokens.Span, _names[i], _names[i + 1]) is { Count: > 0 } surname && Latest(KeyOf(_names[i].Words)) < 0)
            {
                var whole = PersonMention.Of(_text, _tokens.Span, _names[i].Form, _tokens.Span.Slice(surname.First, surname.Count));
                if (Find(whole) < 0)
                {
                    AddPerson(whole);
                    _people[^1].Surname = surname;
                }
            }
        }
    }

    // The earliest in the text is the one a bare name means until another was mentioned.
    private void MarkInOrder()
    {
        foreach (int person in Enumerable.Range(0, _people.Count).OrderByDescending(person => _people[person].FullForm.First).ToArray())
        {
            MarkLatest(person);
        }
    }

    private void Assign()
    {
        foreach (PersonMention name in _names)
        {
            int person = Find(name);
            bool elder = person >= 0 && name is { IsShort: true, Generation: 0 } && _people[person] is { Name.Generation: not 0 } && _people[person].FullForm.First > name.Form.First;
            person = person < 0 || elder ? AddPerson(name) : person;
            _people[person].Add(name, _tokens);
            MarkLatest(person);
        }
    }

    private int AddPerson(PersonMention name)
    {
        _people.Add(new Person(name));
        MarkLatest(_people.Count - 1);
        return _people.Count - 1;
    }

    private int Find(PersonMention name)
    {
        int whole = Latest(Of(KeyOf(name.Words), name.Generation));
        if (whole >= 0 || name.IsShort)
        {
            return whole;
        }

        int same = Latest(Of(EndsKey(name.Words[0], name.Words[^1]), name.Generation));
        if (same < 0 && name.IsInitial(0))
        {
            same = Latest(Of(InitialKey(name.First, name.Words[^1]), name.Generation));
        }

        return same >= 0 && MiddleAgrees(name, _people[same].Name) ? same : -1;
    }

    // "George W. Bush" is not "George H. W. Bush"; a name without middle words agrees with either.
    private static bool MiddleAgrees(PersonMention one, PersonMention other)
    {
        if (one.Count > other.Count)
        {
            return MiddleAgrees(other, one);
        }

        if (one.Count > 2 && one.IsInitial(1) && other.IsInitial(1) && one.Words[1] != other.Words[1])
        {
            return false;
        }

        for (int i = 1; i < one.Count - 1; i++)
        {
            if (!other.Words.AsSpan(1, other.Count - 2).Contains(one.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void MarkLatest(int person)
    {
        PersonMention name = _people[person].Name;
        ReadOnlySpan<ulong> words = name.Words;
        for (int length = 1; length < words.Length; length++)
        {
            MarkShort(KeyOf(words[..length]), person, length == 1);
            MarkShort(KeyOf(words[^length..]), person, length == 1);
        }

        Mark(Of(KeyOf(words), name.Generation), person);
        if (name.Nickname != 0)
        {
            Mark(name.Nickname, person);
            Mark(NameHash.AppendWord(name.Nickname, words[^1]), person);
        }

        if (words.Length > 1)
        {
            Mark(Of(EndsKey(words[0], words[^1]), name.Generation), person);
            Mark(Of(InitialKey(name.First, words[^1]), name.Generation), person);
            MarkInitials(name, person);
        }
    }

    // "J.D." of J.D. Vance.
    private void MarkInitials(PersonMention name, int person)
    {
        int letters = 0;
        while (letters < name.Count - 1 && name.IsInitial(letters))
        {
            letters++;
        }

        if (letters > 1)
        {
            Mark(KeyOf([PersonMention.Together(name.Words.AsSpan(0, letters))]), person);
        }
    }

    private void MarkShort(ulong key, int person, bool single)
    {
        ulong generation = _people[person].Name.Generation;
        if (generation != 0)
        {
            Mark(Of(key, generation), person);
        }

        ref int latest = ref _latest.At(key);
        if (latest == 0 || !single || !IsElders(person, latest - 1))
        {
            latest = person + 1;
        }
    }

    /// <summary>
    /// Whether a bare name stays with its holder though a namesake of another generation was named last: it is the elder's where the
    /// article calls the younger <c>Trump Jr.</c>, else his whom it named first.
    /// </summary>
    private bool IsElders(int person, int holder)
    {
        (Person one, Person other) = (_people[person], _people[holder]);
        bool namesakes = one.Name.Generation != other.Name.Generation
            && (one.Name.IsShort || other.Name.IsShort || one.Name.Words[0] == other.Name.Words[0]);
        return namesakes && (_juniors.Contains(one.Name.Words[^1]) ? one.Name.Generation != 0 : one.FullForm.First > other.FullForm.First);
    }

    private void Mark(ulong key, int person) => _latest.At(key) = person + 1;

    private int Latest(ulong key) => _latest.ValueOf(key) - 1;

    private static ulong KeyOf(ReadOnlySpan<ulong> words)
    {
        ulong key = NameHash.Start;
        foreach (ulong word in words)
        {
            key = NameHash.AppendWord(key, word);
        }

        return key;
    }

    private static ulong Of(ulong key, ulong generation) => generation == 0 ? key : NameHash.AppendWord(key, generation);

    // Never the key of a sequence of words: those start from NameHash.Start.
    private static ulong EndsKey(ulong first, ulong last) => NameHash.AppendWord(NameHash.AppendWord(1, first), last);

    private static ulong InitialKey(ulong initial, ulong last) => NameHash.AppendWord(NameHash.AppendWord(2, initial), last);

    // In order of first mention.
    private List<PersonEntity> Build()
    {
        _people.RemoveAll(static person => person.Mentions.Count == 0);
        _people.Sort(static (a, b) => a.Mentions[0].CompareTo(b.Mentions[0]));
        return [.. _people.Select(person => new PersonEntity(person.NameIn(_text, _tokens), person.Mentions))];
    }

    private sealed class Person(PersonMention name)
    {
        private int _length = name.Length;

        public PersonMention Name { get; } = name;

        /// <summary>The first mention of most words, but one in small letters rather than in capitals.</summary>
        public Mention FullForm { get; private set; } = name.Form;

        /// <summary>The surname's tokens where it stands behind another's given name.</summary>
        public (int First, int Count) Surname { get; set; }

        public List<TextSpan> Mentions { get; } = [];

        public void Add(PersonMention name, TokenBuffer tokens)
        {
            Mentions.Add(name.Form.SpanIn(tokens));
            bool quieter = FullForm.IsShoutedIn(tokens) && !name.Form.IsShoutedIn(tokens);
            if (name.Length > _length || (name.Length == _length && quieter))
            {
                (FullForm, _length, Surname) = (name.Form, name.Length, default);
            }
        }

        public string NameIn(string text, TokenBuffer tokens)
        {
            // "Martin Luther King, Jr." is the same name without the comma.
            string written = NameText.Of(text, FullForm.SpanIn(tokens)).Replace(", ", " ", StringComparison.Ordinal);
            return Surname.Count == 0 ? written
                : $"{written} {NameText.Of(text, new TextSpan(tokens[Surname.First].Start, tokens[Surname.First + Surname.Count - 1].End))}";
        }
    }
}
