using NewsSearch.Words;

namespace NewsSearch.Searching.Names;

/// <summary>
/// Counts which of some names stand together, article by article: in articles from their lists of names alone, in sentences from the text of those
/// articles that have two of them.
/// </summary>
internal sealed class NamesTogether
{
    private const int NoNode = -1;

    private readonly NetworkRequest _request;
    private readonly NetworkNames[] _kinds;
    private readonly NetworkNode[] _nodes;
    private readonly Dictionary<string, int>[] _nodeOf;

    // Of each two nodes, the lesser first: those of node 0, of node 1, …
    private readonly int[] _weights;

    // Which article or sentence a node was seen in last.
    private readonly int[] _lastSeen;
    private readonly List<int> _together = [];
    private int _units;
    private int _lists;

    public NamesTogether(NetworkRequest request, NetworkNames[] kinds)
    {
        (_request, _kinds) = (request, kinds);
        _nodes = [.. kinds.SelectMany(kind => kind.Names.Select(name => new NetworkNode(kind.Kind, name.Name)))];
        _nodeOf = new Dictionary<string, int>[kinds.Length];
        for (int kind = 0, first = 0; kind < kinds.Length; first += kinds[kind++].Names.Count)
        {
            int at = first;
            _nodeOf[kind] = kinds[kind].Names.ToDictionary(name => name.Key, _ => at++, StringComparer.Ordinal);
        }

        _weights = new int[_nodes.Length * (_nodes.Length - 1) / 2];
        _lastSeen = new int[_nodes.Length];
    }

    /// <summary>Begins an article.</summary>
    public void Begin()
    {
        _together.Clear();
        _units++;
    }

    /// <summary>What a name counts as in the network; to be given to <see cref="See(int)"/>.</summary>
    /// <param name="kind">Its place among the kinds.</param>
    public int NodeOf(int kind, LocatedName name) =>
        _nodeOf[kind].GetValueOrDefault(CountedName.Of(_kinds[kind].Kind, _kinds[kind].Variants, name).Key, NoNode);

    /// <summary>Adds a name to the article.</summary>
    public void See(int node) => See(_together, node);

    /// <summary>Ends the article.</summary>
    /// <param name="read">Gives its text, which is asked for where sentences count and it has two of the names.</param>
    public void End(Func<Article> read)
    {
        if (_together.Count > NetworkRequest.MostTogether)
        {
            _lists++;
        }
        else if (_together.Count > 1 && _request.Recognize is { } recognize)
        {
            AddSentences(read(), recognize);
        }
        else
        {
            Join(_together);
        }
    }

    public NameNetwork Result()
    {
        var edges = new List<NetworkEdge>();
        int[] places = new int[_nodes.Length];
        for (int one = 0, at = 0; one < _nodes.Length; one++)
        {
            for (int other = one + 1; other < _nodes.Length; other++, at++)
            {
                if (_weights[at] >= Math.Max(1, _request.Least))
                {
                    edges.Add(new NetworkEdge(one, other, _weights[at]));
                    (places[one], places[other]) = (1, 1);
                }
            }
        }

        NetworkNode[] joined = [.. _nodes.Where((_, node) => places[node] > 0)];
        for (int node = 0, place = 0; node < places.Length; node++)
        {
            place += places[node];
            places[node] = place - 1;
        }

        return new NameNetwork(
            _request.Recognize is null ? NetworkUnit.Articles : NetworkUnit.Sentences,
            joined,
            [.. edges.OrderByDescending(edge => edge.Weight).Select(edge => edge with { Source = places[edge.Source], Target = places[edge.Target] })])
        {
            Lists = _lists,
        };
    }

    private void See(List<int> together, int node)
    {
        if (node != NoNode && _lastSeen[node] != _units)
        {
            _lastSeen[node] = _units;
            together.Add(node);
        }
    }

    private void AddSentences(Article article, Func<Article, ArticleEntities> recognize)
    {
        (int Start, int Node)[] mentions = [.. Mentions(recognize(article)).OrderBy(mention => mention.Start)];
        var together = new List<int>();
        for (int start = 0, next = 0; next < mentions.Length;)
        {
            int end = SentenceBreaker.NextEnd(article.Body, start, out _);
            together.Clear();
            _units++;
            for (; next < mentions.Length && mentions[next].Start < end; next++)
            {
                See(together, mentions[next].Node);
            }

            Join(together);
            start = end;
        }
    }

    private IEnumerable<(int Start, int Node)> Mentions(ArticleEntities entities)
    {
        for (int kind = 0; kind < _kinds.Length; kind++)
        {
            IEnumerable<(LocatedName Name, IReadOnlyList<TextSpan> Mentions)> found = _kinds[kind].Kind switch
            {
                NameField.People => entities.People.Select(person => (new LocatedName(person.Name, default), person.Mentions)),
                NameField.Places => entities.Places.Select(place => (new LocatedName(place.Name, place.Location), place.Mentions)),
                _ => entities.Organisations.Select(organisation => (new LocatedName(organisation.Name, default), organisation.Mentions)),
            };
            foreach ((LocatedName name, IReadOnlyList<TextSpan> mentions) in found)
            {
                if (NodeOf(kind, name) is var node and not NoNode)
                {
                    foreach (TextSpan mention in mentions)
                    {
                        yield return (mention.Start, node);
                    }
                }
            }
        }
    }

    private void Join(List<int> together)
    {
        together.Sort();
        for (int i = 0; i + 1 < together.Count; i++)
        {
            int one = together[i], before = (one * (_nodes.Length - 1)) - (one * (one - 1) / 2) - one - 1;
            for (int j = i + 1; j < together.Count; j++)
            {
                _weights[before + together[j]]++;
            }
        }
    }
}
