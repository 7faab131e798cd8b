namespace NewsSearch.Words;

/// <summary>The words that a text of a query asks for in titles and bodies.</summary>
/// <param name="Forms">As the index holds them, in order; capitals and dots ask for the acronym where there is one.</param>
/// <param name="Joined">The text as one word, where it is one with a hyphen: <c>email</c> for <c>e-mail</c>; otherwise null.</param>
internal sealed record AskedWords(IReadOnlyList<string> Forms, string? Joined)
{
    public static AskedWords Of(string text)
    {
        var forms = new List<string>();
        string? joined = null;
        var reader = new WordReader();
        reader.Begin(isProse: true);
        while (reader.TryRead(text))
        {
            string form = reader[0].ToString();
            for (int i = 0; i < reader.Forms; i++)
            {
                form = reader[i] is [.., WordReader.AcronymEnd] ? reader[i].ToString() : form;
                joined = reader[i] is [.. var both, WordReader.JoinedEnd] ? both.ToString() : joined;
            }

            forms.Add(form);
        }

        return new AskedWords(forms, forms.Count == 2 ? joined : null);
    }
}
