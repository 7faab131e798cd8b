using Lucene.Net.Analysis;

namespace NewsSearch.OnDisk.Store.Inversion;

/// <summary>The words of one article on the way into the index, by field. Filled anew for each article; not thread-safe.</summary>
internal sealed class InvertedArticle
{
    private readonly (string Name, InvertedText Text, Placeholder Placeholder)[] _fields;

    /// <param name="fields">The fields of an <see cref="Inverter"/>.</param>
    public InvertedArticle(params ReadOnlySpan<string> fields)
    {
        _fields = new (string, InvertedText, Placeholder)[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            var text = new InvertedText();
            _fields[i] = (fields[i], text, new Placeholder(text));
        }
    }

    /// <summary>The text of a field, by the field's number.</summary>
    public InvertedText this[int field] => _fields[field].Text;

    /// <summary>The text of a field; null for a field whose words Lucene inverts.</summary>
    public InvertedText? Find(string name)
    {
        foreach ((string known, InvertedText text, _) in _fields)
        {
            if (known == name)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>
    /// What Lucene is given in place of a field's words: one for a text that has any, so that it has the field's postings written, and
    /// asks for the text's length.
    /// </summary>
    public TokenStream PlaceholderOf(int field) => _fields[field].Placeholder;
}
