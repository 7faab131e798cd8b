using System.Globalization;

namespace NewsSearch.Indexing;

/// <summary>What a run has given. Of every article something is held, so it is little: no object.</summary>
internal sealed class GivenArticles
{
    /// <summary>Many more than threads, so that one seldom waits for another that works on another article.</summary>
    private const int Parts = 1024;

    private readonly Part[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    /// <summary>To be held from asking for an article to setting it, whatever is done in between.</summary>
    public Lock LockOf(string id) => PartOf(NumberOf(id)).Lock;

    /// <summary>What was given of an article; null for nothing yet. To be called with its lock held.</summary>
    public GivenArticle? Find(string id)
    {
        ulong number = NumberOf(id);
        return PartOf(number).Given.TryGetValue(number, out GivenArticle given) ? given : null;
    }

    /// <summary>Remembers what was given. To be called with the article's lock held.</summary>
    public void Set(string id, GivenArticle given)
    {
        ulong number = NumberOf(id);
        PartOf(number).Given[number] = given;
    }

    /// <summary>Whether any version of the article was given.</summary>
    public bool Holds(string id)
    {
        lock (LockOf(id))
        {
            return Find(id) is not null;
        }
    }

    /// <summary>Whether its last version waits to be written.</summary>
    public bool IsDeferred(string id)
    {
        lock (LockOf(id))
        {
            return Find(id)?.IsDeferred ?? false;
        }
    }

    /// <summary>The number of 48 bits that <see cref="ArticleIdentity.IdOf"/> spells; for what it never gives, one that is no id's.</summary>
    private static ulong NumberOf(string id) => ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number) ? number : ulong.MaxValue;

    private Part PartOf(ulong number) => _parts[number % Parts];

    private sealed class Part
    {
        public Lock Lock { get; } = new();

        public Dictionary<ulong, GivenArticle> Given { get; } = [];
    }
}
