namespace NewsSearch.Entities;

/// <summary>
/// Recognises people and places by capital letters, word lists and the words around a name. The lists are read at the first call,
/// not at construction. Of the headline, whose capitals tell nothing, only countries and their adjectives count: they help to choose
/// between places of one name.
/// </summary>
public sealed class RuleBasedRecognizer : IEntityRecognizer
{
    private static readonly Lazy<PhraseTable> Organisations = new(ReadOrganisations);

    /// <inheritdoc/>
    public string Version => "rules-1";

    /// <inheritdoc/>
    public ArticleEntities Recognize(string title, string body)
    {
        WordLexicon lexicon = WordLexicon.Default;
        using TokenBuffer tokens = TokenScanner.Scan(body, lexicon);
        var text = new TokenReader(body, tokens.Span);
        List<NameSegment> segments = NameSegmenter.Cut(text, Gazetteer.Default, Organisations.Value);
        if (segments.Count == 0)
        {
            return ArticleEntities.None;
        }

        using TokenBuffer titleTokens = TokenScanner.Scan(title, lexicon);
        Mention[] mentions = SegmentJudge.Judge(text, segments, Gazetteer.Default);
        return new ArticleEntities(
            PersonResolver.Resolve(body, tokens, mentions),
            PlaceResolver.Resolve(body, tokens, titleTokens, mentions, Gazetteer.Default, lexicon));
    }

    private static PhraseTable ReadOrganisations()
    {
        var names = new PhraseTable(512);
        foreach (ReadOnlyMemory<char> name in EmbeddedData.Lines("organisations.txt"))
        {
            names.At(name.Span) = 1;
        }

        return names;
    }
}
