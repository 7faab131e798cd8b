using System.Collections.Concurrent;
using NewsSearch.Matching;
using NewsSearch.OnDisk.Postings;
using NewsSearch.Words.Lemmas;

namespace NewsSearch.OnDisk;

/// <summary>What searches of one commit have looked up in its dictionaries, for the searches to come. Safe to use from many threads at once.</summary>
internal sealed class KnownWords
{
    /// <summary>Words of which the sets are kept, some megabytes; then it begins anew.</summary>
    private const int MostSets = 4096;

    private readonly ConcurrentDictionary<(string Field, string Word), TermSet> _exact = new();
    private readonly ConcurrentDictionary<(FormLanguages Languages, bool AreRelated, string Field, string Word), FormSets> _forms = new();
    private readonly ConcurrentDictionary<(string Field, int Count), float> _meanLengths = new();
    private int _kept;

    /// <summary>In which languages the articles are.</summary>
    public LanguageDocuments Languages { get; } = new();

    /// <summary>A word of a field as it is written; null when nobody has looked it up.</summary>
    public TermSet? ExactOf(string field, string word) => _exact.GetValueOrDefault((field, word));

    /// <summary>The forms of a word in a field; null when nobody has looked it up.</summary>
    public FormSets? FormsOf(string field, WordMatcher.Forms forms) => _forms.GetValueOrDefault((forms.Languages, forms.AreRelated, field, forms.Word));

    public TermSet Keep(string word, TermSet exact)
    {
        MakeRoom();
        return _exact[(exact.Field, word)] = exact;
    }

    public FormSets Keep(WordMatcher.Forms word, FormSets forms)
    {
        MakeRoom();
        return _forms[(word.Languages, word.AreRelated, forms.Forms.Field, word.Word)] = forms;
    }

    /// <summary>The mean length of the texts in some fields, which the first and their number tell.</summary>
    public float MeanLengthOf(string[] fields, Func<string[], float> measure) =>
        _meanLengths.TryGetValue((fields[0], fields.Length), out float known) ? known : _meanLengths[(fields[0], fields.Length)] = measure(fields);

    private void MakeRoom()
    {
        if (Interlocked.Increment(ref _kept) % MostSets == 0)
        {
            _exact.Clear();
            _forms.Clear();
            Languages.Clear();
        }
    }
}
