using System.Collections.Concurrent;
using NewsSearch.OnDisk.Postings;

namespace NewsSearch.OnDisk;

/// <summary>What searches of one commit have looked up in its dictionaries, for the searches to come. Safe to use from many threads at once.</summary>
internal sealed class KnownWords
{
    /// <summary>Some megabytes; then it begins anew.</summary>
    private const int MostSets = 4096;

    private readonly ConcurrentDictionary<(string Field, string Word), TermSet> _exact = new();
    private readonly ConcurrentDictionary<(string Field, string Word), (TermSet Forms, TermSet Joined)> _forms = new();
    private readonly ConcurrentDictionary<string, float> _meanLengths = new(StringComparer.Ordinal);

    /// <summary>A word of a field, as it is written.</summary>
    public TermSet ExactOf(string field, string word, Func<TermSet> find) => Known(_exact, (field, word), find);

    /// <summary>The forms of a word in a field, and those of its with a hyphen in them.</summary>
    public (TermSet Forms, TermSet Joined) FormsOf(string field, string word, Func<(TermSet Forms, TermSet Joined)> find) => Known(_forms, (field, word), find);

    /// <summary>The mean length of the texts in some fields.</summary>
    public float MeanLengthOf(string fields, Func<float> measure) => _meanLengths.TryGetValue(fields, out float known) ? known : _meanLengths[fields] = measure();

    private static T Known<T>(ConcurrentDictionary<(string Field, string Word), T> words, (string Field, string Word) word, Func<T> find)
    {
        if (words.TryGetValue(word, out T? known))
        {
            return known;
        }

        if (words.Count >= MostSets)
        {
            words.Clear();
        }

        return words[word] = find();
    }
}
