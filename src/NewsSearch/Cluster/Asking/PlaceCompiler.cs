using NewsSearch.Matching;

namespace NewsSearch.Cluster.Asking;

/// <summary>
/// From a pattern of positions to the cluster's queries over one field, for articles of some languages. The rules there find the shortest stretches alone
/// (Clarke, Cormack and Burkowski's, as Lucene has them), the patterns here all: where that makes a difference the cluster narrows, and what is found is
/// looked at.
/// </summary>
/// <remarks>Sides in any order are written as both orders, for ordered ones do not lie over each other, and no word is met from both sides.</remarks>
/// <param name="group">The articles that it is for.</param>
internal sealed class PlaceCompiler(IndexedField field, LanguageGroup group)
{
    /// <summary>Rules for one operator: each two of its sides' alternatives make one.</summary>
    private const int MostPairs = 64;

    /// <summary>Times that a rule repeats another.</summary>
    private const int MostTimes = 40;

    private int _terms;

    /// <summary>The terms in the rules of what was compiled.</summary>
    public int PlacedTerms { get; private set; }

    /// <summary>The articles in which a pattern stands.</summary>
    /// <param name="mostTerms">Terms in the rules at most; of more the cluster only narrows.</param>
    public Bounds Compile(PositionPattern pattern, int mostTerms)
    {
        Bounds compiled = Of(pattern).Articles;
        if (pattern.InEachSpelling.All(spelling => spelling is PositionPattern.Word or PositionPattern.Hyphenated))
        {
            // No rule is needed for it.
            return compiled;
        }

        PlacedTerms = _terms <= mostTerms ? _terms : 0;
        return _terms <= mostTerms ? compiled : Narrowest(pattern);
    }

    private Places Of(PositionPattern pattern) => pattern switch
    {
        PositionPattern.Word word => OfWord(word.Matcher, lead: 0),
        PositionPattern.Hyphenated word => OfWord(word.Matcher, lead: 1),
        PositionPattern.Row row => OfRow(row),
        PositionPattern.Spellings spellings => OfAny(spellings.InEachSpelling),
        PositionPattern.Any any => OfAny(any.Alternatives),
        PositionPattern.AtLeast atLeast => OfAtLeast(atLeast),
        NearPattern near => OfNear(near),
        ChainPattern chain => OfNear(chain.Near),
        SameUnitPattern same => OfSameUnit(same),
        WindowPattern window => OfWindow(window),
        HostPattern host => OfHost(host.Begins),
        _ => Places.Somewhere(Narrowest(pattern)),
    };

    /// <summary>The articles that have the words.</summary>
    private Bounds Narrowest(PositionPattern pattern) =>
        Bounds.Among(Clause.And(pattern.Required.Select(words => Clause.Or(words.Select(word => WordTerms.Of(word, field.Name, group).In(field.Name).May)))));

    private Places OfWord(WordMatcher matcher, int lead)
    {
        var terms = WordTerms.Of(matcher, field.Name, group);
        PlaceUnit[] units = terms.Terms.Count == 0 ? [] : [UnitOf(terms.Terms, lead)];
        return new Places(terms.In(field.Name), units, terms.AreAll, terms.AreAll ? units : null);
    }

    private PlaceUnit UnitOf(IReadOnlyList<string> terms, int lead)
    {
        _terms += terms.Count;
        return new PlaceUnit(Interval.AnyTerm(terms), 1, lead, terms);
    }

    private Places OfRow(PositionPattern.Row row)
    {
        WordMatcher?[] places = [.. row.Places];
        WordTerms[] words = [.. places.OfType<WordMatcher>().Select(word => WordTerms.Of(word, field.Name, group))];
        if (words.Any(word => word.Terms.Count == 0))
        {
            return Places.Somewhere(Narrowest(row));
        }

        PlaceUnit[] units = [.. words.Select(word => UnitOf(word.Terms, lead: 0))];
        int gaps = Array.FindLastIndex(places, place => place is not null) - Array.FindIndex(places, place => place is not null) + 1 - units.Length;
        Interval rule = units is [var only] ? only.Rule : new Interval.All(new(units.Select(unit => unit.Rule)), Ordered: true, gaps);
        var articles = new Clause.Intervals(field.Name, rule);
        bool areAll = words.All(word => word.AreAll);
        return places.Length > units.Length ? Places.Somewhere(areAll ? Bounds.Among(articles) : Narrowest(row))
            : !areAll ? new Places(new(Narrowest(row).May, articles), [new PlaceUnit(rule, units.Length, 0, units[^1].Lasts)], AreAll: false, Edges: null)
            : Flat([new PlaceUnit(rule, units.Length, 0, units[^1].Lasts)], Bounds.Exactly(articles));
    }

    /// <summary>What begins in the host of an address, where the index has its words once more with a mark before them.</summary>
    private Places OfHost(PositionPattern begins)
    {
        switch (begins)
        {
            case PositionPattern.Word { Matcher: WordMatcher.Exact exact }:
                PlaceUnit host = UnitOf([$"{PreparedWords.HostSign}{exact.Word}"], lead: 0) with { Lasts = [exact.Word] };
                return Flat([host], Bounds.Exactly(new Clause.Term(field.Name, $"{PreparedWords.HostSign}{exact.Word}")));
            case PositionPattern.Word { Matcher: WordMatcher.Glob glob } when TermPatterns.OfGlob(glob.Pattern, PreparedWords.HostSign.ToString()) is { } expression:
                return Places.Somewhere(Bounds.Exactly(new Clause.Regexp(field.Name, expression)));
            case PositionPattern.Row row when row.Places.All(place => place is WordMatcher.Exact):
                string[] words = [.. row.Places.OfType<WordMatcher.Exact>().Select(word => word.Word)];
                PlaceUnit[] units = [UnitOf([$"{PreparedWords.HostSign}{words[0]}"], lead: 0), .. words.Skip(1).Select(word => UnitOf([word], lead: 0))];
                var rule = new Interval.All(new(units.Select(unit => unit.Rule)), Ordered: true, MostGaps: 0);
                return Flat([new PlaceUnit(rule, units.Length, 0, units[^1].Lasts)], Bounds.Exactly(new Clause.Intervals(field.Name, rule)));
            default:
                return Places.Somewhere(Bounds.Among(Of(begins).Articles.May));
        }
    }

    private static Places Flat(IReadOnlyList<PlaceUnit> units, Bounds articles) => new(articles, units, AreAll: true, units);

    private Places OfAny(IReadOnlyList<PositionPattern> alternatives)
    {
        Places[] places = [.. alternatives.Select(Of)];
        return new Places(
            Bounds.Or([.. places.Select(place => place.Articles)]),
            Merged(places.SelectMany(place => place.Units)),
            Array.TrueForAll(places, place => place.AreAll),
            Array.TrueForAll(places, place => place.Edges is not null) ? Merged(places.SelectMany(place => place.Edges!)) : null);
    }

    /// <summary>Single words as one, and the others.</summary>
    private static List<PlaceUnit> Merged(IEnumerable<PlaceUnit> units)
    {
        List<PlaceUnit> all = [.. units];
        return
        [
            .. all.Where(unit => unit.Length == 1).GroupBy(unit => unit.Lead).Select(words =>
            {
                string[] terms = [.. words.SelectMany(word => word.Lasts).Distinct()];
                return new PlaceUnit(Interval.AnyTerm(terms), 1, words.Key, terms);
            }),
            .. all.Where(unit => unit.Length != 1),
        ];
    }

    private Places OfAtLeast(PositionPattern.AtLeast atLeast)
    {
        Places once = Of(atLeast.Pattern);
        if (atLeast.Times == 1)
        {
            return once;
        }

        _terms += once.Units.Sum(unit => unit.Lasts.Count) * (atLeast.Times - 1);
        if (once.Units.Count == 0 || atLeast.Times > MostTimes || CountsUnits(atLeast.Pattern))
        {
            return Places.Somewhere(Bounds.Among(once.Articles.May), once.Edges);
        }

        Clause articles = Repeated(Interval.AnyOf([.. once.Units.Select(unit => unit.Rule)]), atLeast.Times);
        bool areWords = once.AreAll && once.Units.All(unit => unit.Length == 1);
        return Places.Somewhere(
            !areWords ? new Bounds(once.Articles.May, articles)
            : atLeast.Pattern is PositionPattern.Any && once.Units is [var plain, var joined] ? Bounds.Exactly(InTurns(plain, joined, atLeast.Times))
            : Bounds.Exactly(articles),
            once.Edges);
    }

    /// <summary>
    /// The articles in which words and words with a hyphen stand so many times together. Each by itself, since a place may count as both: of
    /// <c>e-mail</c> the second part is <c>mail</c>, and the whole is <c>email</c>.
    /// </summary>
    private Clause InTurns(PlaceUnit plain, PlaceUnit joined, int times)
    {
        _terms += (plain.Lasts.Count + joined.Lasts.Count) * times * (times - 1) / 2;
        return Clause.Or(Enumerable.Range(0, times + 1).Select(of => Clause.And(
            new[] { (Unit: plain, Times: of), (Unit: joined, Times: times - of) }.Where(part => part.Times > 0).Select(part => Repeated(part.Unit.Rule, part.Times)))));
    }

    private Clause.Intervals Repeated(Interval rule, int times) =>
        new(field.Name, times == 1 ? rule : new Interval.All(new(Enumerable.Repeat(rule, times)), Ordered: true, MostGaps: null));

    /// <summary>Whether a pattern counts once in each sentence or paragraph, however often it stands there.</summary>
    private static bool CountsUnits(PositionPattern pattern) => pattern switch
    {
        SameUnitPattern => true,
        PositionPattern.Any any => any.Alternatives.Any(CountsUnits),
        PositionPattern.AtLeast atLeast => CountsUnits(atLeast.Pattern),
        _ => false,
    };

    private Places OfNear(NearPattern near)
    {
        Places left = Of(near.Left), right = Of(near.Right);
        return Joined(left, right, (first, second) => Ordered(first, second, near.Distance + second.Lead), isOrdered: near.Ordered);
    }

    private Places OfSameUnit(SameUnitPattern same)
    {
        Places left = Of(same.Left), right = Of(same.Right);
        return Joined(left, right, (first, second) => Ordered(first, second, gaps: null) with { Within = field.UnitOf(same.Unit) }, isOrdered: false);
    }

    private static Interval.All Ordered(PlaceUnit first, PlaceUnit second, int? gaps) => new(new([first.Rule, second.Rule]), Ordered: true, gaps);

    private Places Joined(Places left, Places right, Func<PlaceUnit, PlaceUnit, Interval.All> join, bool isOrdered)
    {
        List<Interval> certain = [], possible = [];
        List<PlaceUnit> units = [];
        bool areAll = left.AreAll && right.AreAll;
        IReadOnlyList<PlaceUnit>? edges = left.Edges is { } lefts && right.Edges is { } rights ? Merged([.. lefts, .. rights]) : null;
        if (left.Units.Count * right.Units.Count <= MostPairs)
        {
            foreach ((PlaceUnit first, PlaceUnit second) in Pairs(left.Units, right.Units, isOrdered))
            {
                Interval.All rule = join(first, second);
                _terms += first.Lasts.Count + second.Lasts.Count;
                possible.Add(rule);
                if (!first.MayReachInto(second))
                {
                    certain.Add(rule);
                    units.AddRange(first.Lead == 0 ? [new PlaceUnit(rule, 0, 0, second.Lasts)] : Array.Empty<PlaceUnit>());
                }
            }
        }
        else
        {
            areAll = false;
        }

        Clause sure = certain.Count == 0 ? Clause.Nothing : new Clause.Intervals(field.Name, Interval.AnyOf(certain));
        Clause may = areAll ? possible.Count == 0 ? Clause.Nothing : new Clause.Intervals(field.Name, Interval.AnyOf(possible))
            : Clause.And(left.Articles.May, right.Articles.May, EdgesOf(left, right, join, isOrdered));
        return new Places(new Bounds(may, sure), units, AreAll: false, edges);
    }

    /// <summary>The articles in which an edge of one side stands to one of the other as the sides should.</summary>
    private Clause EdgesOf(Places left, Places right, Func<PlaceUnit, PlaceUnit, Interval.All> join, bool isOrdered)
    {
        if (left.Edges is not { Count: > 0 } lefts || right.Edges is not { Count: > 0 } rights || lefts.Count * rights.Count > MostPairs)
        {
            return Clause.Everything;
        }

        List<Interval> rules = [];
        foreach ((PlaceUnit first, PlaceUnit second) in Pairs(lefts, rights, isOrdered))
        {
            _terms += first.Lasts.Count + second.Lasts.Count;
            rules.Add(join(first, second));
        }

        return new Clause.Intervals(field.Name, Interval.AnyOf(rules));
    }

    private static IEnumerable<(PlaceUnit First, PlaceUnit Second)> Pairs(IReadOnlyList<PlaceUnit> left, IReadOnlyList<PlaceUnit> right, bool isOrdered)
    {
        foreach (PlaceUnit one in left)
        {
            foreach (PlaceUnit other in right)
            {
                yield return (one, other);
                if (!isOrdered)
                {
                    yield return (other, one);
                }
            }
        }
    }

    private Places OfWindow(WindowPattern window)
    {
        string[] words = [.. window.Words.OfType<WordMatcher.Exact>().Select(word => word.Word)];
        if (words.Length == 1 && window.AreApart)
        {
            return OfWord(window.Words.First(), lead: 0);
        }

        PlaceUnit[] units = [.. words.Select(word => UnitOf([word], lead: 0))];
        Interval rule = units is [var only] ? only.Rule
            : new Interval.All(new(units.Select(unit => unit.Rule)), Ordered: false, window.AreApart ? window.Width - words.Length : window.Width);
        var articles = new Clause.Intervals(field.Name, rule);
        return window.AreApart
            ? new Places(Bounds.Exactly(articles), [new PlaceUnit(rule, 0, 0, words)], AreAll: false, units)
            : Places.Somewhere(Bounds.Among(articles), units);
    }
}
