using NewsSearch.Countries;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities.Resolving;

/// <summary>
/// Gathers an article's mentions of organisations into organisations. Names are one when their words are, "the" and legal forms aside,
/// when one is the acronym of the other (<c>FBI</c>) or is introduced behind it in brackets, or when the list of well-known ones says so; a
/// shorter form (<c>Goldman</c>, <c>the Commission</c>, <c>Foreign Ministry</c>) belongs to the most recently named organisation that it
/// can stand for. What the article says goes before the list.
/// </summary>
internal sealed class OrganisationResolver
{
    private const WordClasses Plain = WordClasses.Common | WordClasses.Function | WordClasses.Organisation | WordClasses.Demonym | WordClasses.Direction;

    private readonly string _text;
    private readonly TokenBuffer _tokens;
    private readonly WorldGazetteer _gazetteer;
    private readonly List<Organisation> _organisations = [];

    // All lead to 1 + an organisation: the keys of whole names, of acronyms, and of short forms of the latest so named.
    private readonly KeyTable<int> _whole = new(64);
    private readonly KeyTable<int> _acronyms = new(64);
    private readonly KeyTable<int> _short = new(64);

    // The one that the article is about, or null.
    private readonly CountryCode? _country;

    private OrganisationResolver(string text, TokenBuffer tokens, WorldGazetteer gazetteer, CountryCode? country) =>
        (_text, _tokens, _gazetteer, _country) = (text, tokens, gazetteer, country);

    /// <summary>The organisations of <paramref name="mentions"/>, which are in text order; those of other kinds are passed over.</summary>
    /// <param name="country">The one that the article is about, or null: it tells whose Senate is meant.</param>
    public static IReadOnlyList<OrganisationEntity> Resolve(
        string text, TokenBuffer tokens, ReadOnlySpan<Mention> mentions, WorldGazetteer gazetteer, CountryCode? country)
    {
        var resolver = new OrganisationResolver(text, tokens, gazetteer, country);
        resolver.RegisterFullNames(mentions);
        resolver.ReadBrackets(mentions);
        resolver.Assign(mentions);
        return resolver.Build();
    }

    private void RegisterFullNames(ReadOnlySpan<Mention> mentions)
    {
        int longest = 0;
        int[] lengths = new int[mentions.Length];
        for (int i = 0; i < mentions.Length; i++)
        {
            lengths[i] = mentions[i].Kind == MentionKind.Organisation ? Core(mentions[i]).Length : 0;
            longest = Math.Max(longest, lengths[i]);
        }

        // Longest first, that short forms find the whole; of the same length the earliest is the one that they mean at first.
        for (int length = Math.Min(longest, OrganisationWords.Most); length >= 2; length--)
        {
            for (int i = mentions.Length - 1; i >= 0; i--)
            {
                if (lengths[i] == length && Find(mentions[i]) < 0)
                {
                    Add(mentions[i]);
                }
            }
        }
    }

    // "World Health Organization (WHO)", "Alternative für Deutschland (AfD)".
    private void ReadBrackets(ReadOnlySpan<Mention> mentions)
    {
        for (int i = 0; i + 1 < mentions.Length; i++)
        {
            (Mention mention, Mention next) = (mentions[i], mentions[i + 1]);
            int bracket = mention.First + mention.Count;
            if (mention.Kind == MentionKind.Organisation && next.Kind == MentionKind.Organisation && next.First == bracket + 1
                && _text[_tokens[bracket].Start] == '(' && OrganisationWords.IsAcronym(_text, Core(next)) && Find(mention) is >= 0 and var introduced)
            {
                _acronyms.At(OrganisationWords.KeyOf(Core(next))) = introduced + 1;
            }
        }
    }

    private void Assign(ReadOnlySpan<Mention> mentions)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Kind == MentionKind.Organisation)
            {
                int found = Find(mention);
                found = found < 0 ? Add(mention) : found;
                _organisations[found].Add(mention, Core(mention).Length, _tokens);
                MarkLatest(found);
            }
        }
    }

    private int Add(Mention mention)
    {
        ReadOnlySpan<Token> core = Core(mention);
        ulong key = OrganisationWords.KeyOf(core);
        int known = OrganisationNames.Default.Find(key) is >= 0 and var listed ? listed : National(key), mark = _organisations.Count + 1;
        _organisations.Add(new Organisation(mention, core.Length, known));
        _whole.At(key) = mark;
        if (known >= 0)
        {
            _whole.At(KeyOfKnown(known)) = mark;
        }

        if (core.Length > 1)
        {
            _acronyms.At(OrganisationWords.InitialsOf(_text, core, withSmallWords: true)) = mark;
            _acronyms.At(OrganisationWords.InitialsOf(_text, core, withSmallWords: false)) = mark;
        }

        MarkLatest(mark - 1);
        return mark - 1;
    }

    private int Find(Mention mention)
    {
        ReadOnlySpan<Token> core = Core(mention);
        ulong key = OrganisationWords.KeyOf(core);
        if (OrganisationWords.IsAcronym(_text, core) && _acronyms.ValueOf(key) is > 0 and var written)
        {
            return written - 1;
        }

        if (_whole.ValueOf(key) is > 0 and var same)
        {
            return same - 1;
        }

        if (OrganisationNames.Default.Find(key) is >= 0 and var known)
        {
            return _whole.ValueOf(KeyOfKnown(known)) - 1;
        }

        // "House" is short for no other listed one, as the White House; but "Senate" is for the Texas Senate.
        int shortened = _short.ValueOf(key) - 1;
        bool other = shortened < 0 || _organisations[shortened].Known >= 0;
        return other && National(key) is >= 0 and var national ? _whole.ValueOf(KeyOfKnown(national)) - 1 : shortened;
    }

    private int National(ulong key) => _country is { } country ? OrganisationNames.Default.FindNational(key, country) : -1;

    private void MarkLatest(int organisation)
    {
        ReadOnlySpan<Token> core = Core(_organisations[organisation].FullForm);
        for (int length = 1; length < core.Length; length++)
        {
            if (MayBegin(core[..length]))
            {
                _short.At(OrganisationWords.KeyOf(core[..length])) = organisation + 1;
            }

            if (MayEnd(core[..^length], core[^length..]))
            {
                _short.At(OrganisationWords.KeyOf(core[^length..])) = organisation + 1;
            }
        }
    }

    // "Goldman" of Goldman Sachs, but neither "New York" of the New York Times nor "National"; "BBC" is a name beside "BBC News".
    private bool MayBegin(ReadOnlySpan<Token> words)
    {
        if (words[^1].Shape is TokenShape.Punctuation or TokenShape.Lower || (words.Length == 1 && words[0].Shape != TokenShape.Capitalised))
        {
            return false;
        }

        bool telling = false;
        foreach (ref readonly Token word in words)
        {
            telling |= word.HasCapital && !word.Is(Plain);
        }

        return telling && _gazetteer.Match(words, 0, out _) != words.Length;
    }

    // "the Commission" of the European Commission, "Foreign Ministry" of the Russian one.
    private bool MayEnd(ReadOnlySpan<Token> before, ReadOnlySpan<Token> words)
    {
        if (words.Length == 1)
        {
            return words[0].Is(WordClasses.Organisation) && words[0].HasCapital;
        }

        bool country = before.Length == 1 && (before[0].Is(WordClasses.Demonym) || before[0].Shape is TokenShape.AllCapitals or TokenShape.Dotted);
        return words[0].HasCapital && (country || _gazetteer.Match(before, 0, out _) == before.Length);
    }

    // Never the key of a sequence of words: those start from NameHash.Start.
    private static ulong KeyOfKnown(int known) => NameHash.AppendWord(1, (ulong)known);

    private ReadOnlySpan<Token> Core(Mention mention) => OrganisationWords.Core(_tokens.Span.Slice(mention.First, mention.Count));

    // In order of first mention.
    private List<OrganisationEntity> Build()
    {
        _organisations.RemoveAll(static organisation => organisation.Mentions.Count == 0);
        _organisations.Sort(static (a, b) => a.Mentions[0].CompareTo(b.Mentions[0]));
        return [.. _organisations.Select(Build)];
    }

    private OrganisationEntity Build(Organisation organisation)
    {
        ReadOnlySpan<Token> core = Core(organisation.FullForm);
        string written = NameText.Of(_text, new TextSpan(core[0].Start, core[^1].End));
        ReadOnlySpan<string> known = organisation.Known < 0 ? [] : OrganisationNames.Default.NamesOf(organisation.Known);
        string name = known.IsEmpty ? written : known[0];
        List<string> others = known.IsEmpty ? [] : [.. known[1..]];
        foreach (TextSpan mention in organisation.Mentions)
        {
            ReadOnlySpan<char> acronym = _text.AsSpan(mention.Start, mention.Length);
            if (mention.Length < written.Length && char.IsUpper(acronym[^1]) && !acronym.Contains(' ') && !acronym.SequenceEqual(name)
                && acronym.ToString() is var other && !others.Contains(other))
            {
                others.Add(other);
            }
        }

        return new OrganisationEntity(name, organisation.Mentions) { OtherNames = others };
    }

    private sealed class Organisation(Mention fullForm, int words, int known)
    {
        private int _words = words;

        /// <summary>The first mention of most words, but one in small letters rather than in capitals.</summary>
        public Mention FullForm { get; private set; } = fullForm;

        /// <summary>Its number among the well-known ones, or -1.</summary>
        public int Known { get; } = known;

        public List<TextSpan> Mentions { get; } = [];

        public void Add(Mention mention, int words, TokenBuffer tokens)
        {
            Mentions.Add(mention.SpanIn(tokens));
            bool quieter = words > 1 && FullForm.IsShoutedIn(tokens) && !mention.IsShoutedIn(tokens);
            if (words > _words || (words == _words && quieter))
            {
                (FullForm, _words) = (mention, words);
            }
        }
    }
}
