using NewsSearch.Matching;
using NewsSearch.Queries;

namespace NewsSearch.Highlighting;

/// <summary>Makes the snippets of a hit: finds the matches, picks the passages, and puts the two together. Made once a search.</summary>
internal sealed class Highlighter(IReadOnlyList<QueryLeaf> leaves, int snippets, int context)
{
    private readonly MatchFinder _finder = new(leaves);
    private readonly PassageSelector _selector = new(leaves, snippets, context);
    private readonly bool _asksForPeople = leaves.Any(leaf => leaf.Field == SearchField.Person);
    private readonly bool _asksForPlaces = leaves.Any(leaf => leaf.Field == SearchField.Place);
    private readonly bool _asksForOrganisations = leaves.Any(leaf => leaf.Field == SearchField.Organisation);
    private readonly SearchField[] _kept = [.. leaves.Select(leaf => leaf.Field).Where(field => field.Kind == SearchFieldKind.Kept).Distinct()];

    /// <param name="silent">Leaves that have no part in why the article was found.</param>
    public IReadOnlyList<Snippet> Highlight(IndexedArticle indexed, IReadOnlySet<int> silent)
    {
        Article article = indexed.Article;
        var result = new List<Snippet>();
        List<TextMatch> inBody = _finder.Find(article.Body, SearchField.Body, silent, article.Language);
        foreach (TextSpan passage in _selector.Select(article.Body, inBody))
        {
            result.Add(Cut(Snippet.Body, article.Body, passage, inBody));
        }

        List<TextMatch> inTitle = _finder.Find(article.Title, SearchField.Title, silent, article.Language);
        if (inTitle.Count > 0)
        {
            result.Add(Cut(Snippet.Title, article.Title, new TextSpan(0, article.Title.Length), inTitle));
        }

        if (_asksForPeople)
        {
            result.AddRange(Names(Snippet.People, SearchField.Person, indexed.People, silent));
        }

        if (_asksForPlaces)
        {
            result.AddRange(Names(Snippet.Places, SearchField.Place, indexed.Places, silent, indexed.OtherPlaceNames));
        }

        if (_asksForOrganisations)
        {
            result.AddRange(Names(Snippet.Organisations, SearchField.Organisation, indexed.Organisations, silent, indexed.OtherOrganisationNames));
        }

        foreach (SearchField field in _kept)
        {
            result.AddRange(Names(field.Key!, field, KeptField.ValuesOf(article.Kept, field.Key!), silent));
        }

        return result;
    }

    /// <summary>The one passage of a stretch of the body that tells most, its beginning where nothing in it matches; and the title where it matches.</summary>
    /// <param name="stretch">A part of the body.</param>
    public IReadOnlyList<Snippet> HighlightIn(IndexedArticle indexed, TextSpan stretch)
    {
        Article article = indexed.Article;
        HashSet<int> silent = [];
        List<TextMatch> inBody = [.. _finder.Find(article.Body, SearchField.Body, silent, article.Language).Where(match => stretch.Contains(match.Span))];
        List<TextMatch> inStretch = [.. inBody.Select(match => match with { Span = new TextSpan(match.Span.Start - stretch.Start, match.Span.End - stretch.Start) })];
        var result = new List<Snippet>();
        foreach (TextSpan passage in _selector.Select(article.Body[stretch.Start..stretch.End], inStretch))
        {
            result.Add(Cut(Snippet.Body, article.Body, new TextSpan(passage.Start + stretch.Start, passage.End + stretch.Start), inBody));
        }

        List<TextMatch> inTitle = _finder.Find(article.Title, SearchField.Title, silent, article.Language);
        if (inTitle.Count > 0)
        {
            result.Add(Cut(Snippet.Title, article.Title, new TextSpan(0, article.Title.Length), inTitle));
        }

        return result;
    }

    /// <summary>Each name, or value of a kept key, in which something matches.</summary>
    /// <param name="others">Further names of the same things, which only tell why the article was found where none of the names does.</param>
    private IEnumerable<Snippet> Names(
        string field, SearchField place, IReadOnlyList<string> names, IReadOnlySet<int> silent, IReadOnlyList<string>? others = null)
    {
        List<Snippet> found = [.. Matched(names)];
        return found.Count > 0 || others is null ? found : Matched(others);

        IEnumerable<Snippet> Matched(IReadOnlyList<string> values) => _finder.FindInValues(values, place, silent)
            .Select((matches, i) => (matches, i)).Where(value => value.matches.Count > 0)
            .Select(value => Cut(field, values[value.i], new TextSpan(0, values[value.i].Length), value.matches));
    }

    /// <summary>The passage with the matches that lie in it; overlapping ones become one mark.</summary>
    private static Snippet Cut(string field, string text, TextSpan passage, List<TextMatch> matches)
    {
        var marks = new List<TextSpan>();
        foreach (TextMatch match in matches)
        {
            if (!passage.Contains(match.Span))
            {
                continue;
            }

            var mark = new TextSpan(match.Span.Start - passage.Start, match.Span.End - passage.Start);
            if (marks.Count > 0 && mark.Start < marks[^1].End)
            {
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, mark.End) };
            }
            else
            {
                marks.Add(mark);
            }
        }

        return new Snippet(field, passage, text[passage.Start..passage.End], marks);
    }
}
