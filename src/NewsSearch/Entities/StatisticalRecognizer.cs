using System.Buffers;
using NewsSearch.Countries;
using NewsSearch.Entities.Correcting;
using NewsSearch.Entities.Gazetteer;
using NewsSearch.Entities.Resolving;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Entities;

/// <summary>
/// Recognises people, places and organisations with a linear-chain conditional random field (Lafferty, McCallum, Pereira, ICML 2001) trained by
/// NewsSearch.Training. The model and the lists are read at the first call, not at construction. Of the headline, whose capitals tell
/// nothing, only countries and their adjectives count: they help to choose between places of one name.
/// </summary>
public sealed class StatisticalRecognizer : IEntityRecognizer
{
    private static readonly Lazy<PhraseTable> Bodies = new(static () => PhraseTable.Read("organisations.txt"));
    private readonly NameModel? _model;

    /// <summary>Recognises by the model that the library brings.</summary>
    public StatisticalRecognizer()
    {
    }

    internal StatisticalRecognizer(NameModel model) => _model = model;

    /// <summary>Well-known bodies.</summary>
    internal static PhraseTable Organisations => Bodies.Value;

    /// <inheritdoc/>
    public string Version => "crf-6";

    /// <inheritdoc/>
    public ArticleEntities Recognize(string title, string body) => Recognize(title, body, outlet: null);

    /// <inheritdoc/>
    public ArticleEntities Recognize(Article article) => Recognize(article.Title, article.Body, OutletCountry.Of(article, WorldGazetteer.Default, WordLexicon.Default));

    private ArticleEntities Recognize(string title, string body, CountryCode? outlet)
    {
        WordLexicon lexicon = WordLexicon.Default;
        using TokenBuffer tokens = TokenScanner.Scan(body, lexicon);
        Mention[] mentions = Mentions(body, tokens);
        using TokenBuffer titleTokens = TokenScanner.Scan(title, lexicon);
        IReadOnlyDictionary<int, int> regions = StatedPlaces.Mark(body, tokens.Span, WorldGazetteer.Default, ref mentions);
        IReadOnlyList<PlaceEntity> places = PlaceResolver.Resolve(body, tokens, titleTokens, mentions, regions, outlet);
        return new ArticleEntities(PersonResolver.Resolve(body, tokens, mentions), places)
        {
            Organisations = OrganisationResolver.Resolve(body, tokens, mentions, WorldGazetteer.Default, CountryOf(places) ?? outlet),
            CountriesOfPeoples = PeopleWords.Countries(tokens.Span, lexicon, places),
        };
    }

    // That of at least half of its places.
    private static CountryCode? CountryOf(IReadOnlyList<PlaceEntity> places)
    {
        var evidence = new CountryEvidence();
        foreach (PlaceEntity place in places)
        {
            evidence.Add(place.Country is { } code ? CountryCode.Parse(code) : null, place.Mentions.Count);
        }

        return evidence.Half();
    }

    private Mention[] Mentions(string body, TokenBuffer tokens)
    {
        byte[] labels = ArrayPool<byte>.Shared.Rent(tokens.Count);
        using var context = ArticleContext.Of(body, tokens, WorldGazetteer.Default, Organisations);
        NameTagger.Tag(context, _model ?? NameModel.Default, labels.AsSpan(0, tokens.Count));
        ScoreLines.Correct(context, labels.AsSpan(0, tokens.Count));
        Datelines.Correct(context, labels.AsSpan(0, tokens.Count));
        NameCorrections.Apply(context, labels.AsSpan(0, tokens.Count));
        Mention[] mentions = Read(body, labels.AsSpan(0, tokens.Count), tokens.Span);
        ArrayPool<byte>.Shared.Return(labels);
        return mentions;
    }

    private static Mention[] Read(string body, ReadOnlySpan<byte> labels, ReadOnlySpan<Token> tokens)
    {
        List<Mention> mentions = [];
        for (int at = 0; at < labels.Length;)
        {
            int label = labels[at], first = at++;
            while (at < labels.Length && label != NameLabel.Outside && labels[at] == NameLabel.FirstOf(label) + 1)
            {
                at++;
            }

            if (!NameLabel.IsInside(label) || IsNameBehind(mentions, tokens, ref first, at))
            {
                AddMentions(mentions, NameLabel.FirstOf(label), body, tokens, first, ref at);
            }
        }

        return [.. mentions];
    }

    /// <summary>Whether what stands behind an organisation whose name was ended is another one; any other name is.</summary>
    private static bool IsNameBehind(List<Mention> mentions, ReadOnlySpan<Token> tokens, ref int first, int end)
    {
        if (mentions is not [.., { Kind: MentionKind.Organisation } last] || last.First + last.Count != first)
        {
            return true;
        }

        while (first < end && !tokens[first].HasCapital)
        {
            first++;
        }

        return OrganisationWords.IsTelling(tokens[first..end]);
    }

    /// <param name="kind">The label of a name's first word.</param>
    /// <param name="end">Where the labels end; then, where the name is known to end.</param>
    private static void AddMentions(List<Mention> mentions, int kind, string body, ReadOnlySpan<Token> tokens, int first, ref int end)
    {
        // The White House and the Kremlin are bodies here, whatever a corpus holds of them.
        if (kind is NameLabel.Person or NameLabel.Place)
        {
            if (OrganisationNames.Default.Knows(tokens[first..end]))
            {
                mentions.Add(new Mention(MentionKind.Organisation, first, end - first));
                return;
            }

            if (Organisations.Match(tokens, first, out _) == end - first)
            {
                return;
            }
        }

        switch (kind)
        {
            case NameLabel.Person:
                end = PersonExtent.End(tokens, end);
                int name = PersonExtent.First(tokens, first, end);
                mentions.Add(new Mention(MentionKind.Person, name, end - name));
                break;
            case NameLabel.Place:
                AddPlaces(mentions, body, tokens, first, end);
                break;
            case NameLabel.Organisation when OrganisationExtent.End(body, tokens, first, end) is var stop && OrganisationWords.IsName(tokens[first..stop]):
                end = stop;
                mentions.Add(new Mention(MentionKind.Organisation, first, stop - first));
                break;
        }
    }

    private static void AddPlaces(List<Mention> mentions, string body, ReadOnlySpan<Token> tokens, int first, int end)
    {
        int stop = PlaceExtent.End(body, tokens, WorldGazetteer.Default, first, end);
        if (stop == first)
        {
            return;
        }

        mentions.Add(new Mention(MentionKind.Place, first, stop - first));
        (int rest, int restEnd) = PlaceExtent.Rest(tokens, WorldGazetteer.Default, stop, end);
        if (rest < restEnd)
        {
            mentions.Add(new Mention(MentionKind.Place, rest, restEnd - rest));
        }
    }
}
