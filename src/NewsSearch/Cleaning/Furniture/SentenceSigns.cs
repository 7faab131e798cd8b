using System.Collections.Frozen;

namespace NewsSearch.Cleaning.Furniture;

/// <summary>The signs by which one sentence speaks to the page's reader or tells of others.</summary>
internal readonly record struct SentenceSigns
{
    private const int MaxWords = 90;
    private const int MaxLength = 800;

    /// <summary>A saying of pages in a longer sentence is no request by itself.</summary>
    private const int MaxWordsOfSaying = 12;

    /// <summary>Verbs that pages use for little else; the others of the lexicon count half.</summary>
    private static readonly FrozenSet<string> PlainRequests = FrozenSet.ToFrozenSet(
        ["subscribe", "sign", "register", "click", "tap", "unlock", "donate", "download", "follow", "join", "share", "submit", "email",
         "tweet", "bookmark", "scroll", "accept", "enable", "disable", "upgrade", "receive", "get", "enjoy", "log", "unsubscribe",
         "refresh", "browse", "return"], StringComparer.Ordinal);

    public int Score { get; private init; }

    /// <summary>Enough by itself.</summary>
    public bool IsFurniture { get; private init; }

    /// <summary>An unmistakable request, so that it may be cut from the end of a paragraph of the story.</summary>
    public bool IsPlainRequest { get; private init; }

    /// <summary>Tells a story: reported speech, or a full sentence without any sign of furniture.</summary>
    public bool IsStory { get; private init; }

    public static SentenceSigns Read(ReadOnlySpan<char> text, FurnitureLexicon lexicon)
    {
        ReadOnlySpan<char> start = text.Length > MaxLength ? text[..MaxLength] : text;
        NormalizedWords words = new(start, stackalloc char[MaxLength + 1], stackalloc TextSpan[MaxWords]);
        bool certain = false;
        bool other = false;
        bool quotes = text.ContainsAny("\"“”«»");
        bool narrates = quotes;
        bool reader = false;
        bool outlet = false;
        int request = Request(words, lexicon);
        ServiceCount services = new(lexicon);
        var sayings = lexicon.Certain.GetAlternateLookup<ReadOnlySpan<char>>();
        var narration = lexicon.Narration.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = 0; i < words.Count; i++)
        {
            ReadOnlySpan<char> word = words[i];
            reader |= word is "you" or "your" or "you're" or "you'll" or "you've" or "you'd" or "yourself" or "yours";
            outlet |= word is "we" or "us" or "our" or "we're" or "we've" or "we'll" or "we'd" or "ours";

            // "Follow her on Twitter" tells of nobody.
            narrates |= narration.Contains(word) && !(request > 0 && i == 1);
            if (sayings.TryGetValue(word, out (string Phrase, int)[]? phrases) && words.FindPhrase(i, phrases) is { } saying)
            {
                certain = true;
                other |= lexicon.OtherSayings.Contains(saying);
            }

            services.Add(words, i);
        }

        narrates = other ? quotes : narrates;
        bool fragment = text.TrimEnd("\"'”’)»] ") is not [.., '.' or '!' or '?' or '…'];
        bool addresses = request > 0 || reader || outlet;
        int score = request + Math.Min(services.Weight, 4) + (reader ? 1 : 0) + (outlet ? 1 : 0) + (words.Count <= 8 ? 1 : 0)
            + (fragment ? 1 : 0) - (narrates ? 4 : 0) - (words.Count > 40 ? 2 : 0);
        bool asks = request == 2 ? score >= 4 && services.Weight >= 1 : request == 1 && services.Strong && (score >= 5 || words.Count <= 8);
        bool offers = reader && outlet && services.Strong && score >= 4;
        bool pleads = reader && services.Strong && services.Weight >= 4 && score >= 5;
        return new SentenceSigns
        {
            Score = certain || (services.Weight > 0 && (addresses || words.Count <= 8)) ? score : 0,
            IsFurniture = (certain && !narrates) || asks || offers || pleads,
            IsPlainRequest = !narrates && ((request == 2 && services.Weight >= 2) || (certain && words.Count <= MaxWordsOfSaying)),
            IsStory = !certain && (narrates || (words.Count >= 8 && services.Weight <= 1 && !addresses && !fragment)),
        };
    }

    /// <summary>The same as <see cref="IsPlainRequest"/>, told by the first words of sentences that cannot be one: nearly all.</summary>
    public static bool IsPlainRequestIn(ReadOnlySpan<char> text, FurnitureLexicon lexicon)
    {
        ReadOnlySpan<char> start = text.Length > MaxLength ? text[..MaxLength] : text;
        NormalizedWords words = new(start, stackalloc char[MaxLength + 1], stackalloc TextSpan[MaxWordsOfSaying + 1]);
        bool mayBe = words.Count <= MaxWordsOfSaying || PlainRequests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[Verb(words)]);
        return mayBe && Read(text, lexicon).IsPlainRequest;
    }

    /// <summary>"Follow Ann Lee and Bo Cox on Twitter": names stand between, so the place is what tells.</summary>
    private static bool IsFollowRequest(NormalizedWords words, int verb)
    {
        bool follows = false;
        for (int i = verb + 1; i < words.Count && words[verb] is "follow"; i++)
        {
            follows |= words[i] is "twitter" or "facebook" or "instagram" or "x" && words[i - 1] is "on" or "at";
        }

        return follows;
    }

    /// <summary>Where the verb of a request would stand.</summary>
    private static int Verb(NormalizedWords words) =>
        words.Count > 1 && words[0] is "please" or "now" or "or" or "and" or "then" or "so" or "also" or "to" ? 1 : 0;

    /// <summary>2 for a plain request, 1 for a verb that may also be one, 0 for none.</summary>
    private static int Request(NormalizedWords words, FurnitureLexicon lexicon)
    {
        int verb = Verb(words);
        if (verb >= words.Count || !lexicon.Requests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[verb]))
        {
            return 0;
        }

        bool complemented = words.Count <= verb + 1 || IsFollowRequest(words, verb)
            || lexicon.RequestComplements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[verb + 1]);
        bool exhortation = words[verb] is "let" && words.Count > verb + 1 && words[verb + 1] is "us";
        return !complemented || exhortation ? 0
            : PlainRequests.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[verb]) ? 2 : 1;
    }
}
