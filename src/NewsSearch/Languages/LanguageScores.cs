namespace NewsSearch.Languages;

/// <summary>What has been read of a text: how many letters of each script, and how much the words speak for each language.</summary>
internal sealed class LanguageScores
{
    /// <summary>UTF-16 units; longer words are read in pieces.</summary>
    private const int LongestWord = LanguageTable.LongestWord - 2;

    private readonly LanguageTables _tables;

    private readonly int[] _letters = new int[(int)WritingScript.Han + 1];

    private readonly int[]?[] _scores = new int[]?[(int)WritingScript.Devanagari + 1];

    private readonly int[] _words = new int[(int)WritingScript.Han + 1];

    public LanguageScores(LanguageTables tables) => _tables = tables;

    public int Letters(WritingScript script) => _letters[(int)script];

    /// <summary>Runs of letters between marks and spaces.</summary>
    public int Words(WritingScript script) => _words[(int)script];

    /// <summary>Letters of all scripts, an ideograph as two.</summary>
    public int AllLetters => _letters.Sum() + _letters[(int)WritingScript.Han];

    /// <summary>The scores of the languages of a script, in the order of its table; none before a word of it was read.</summary>
    public ReadOnlySpan<int> Of(WritingScript script) => _scores[(int)script];

    public void Add(ReadOnlySpan<char> text)
    {
        Span<byte> word = stackalloc byte[LanguageTable.LongestWord];
        word[0] = ScriptLetters.Edge;
        int length = 1;
        WritingScript running = WritingScript.None;
        foreach (char c in text)
        {
            ushort letter = ScriptLetters.ClassOf(c);
            WritingScript script = (WritingScript)(letter >> 8);
            byte number = (byte)letter;
            bool counts = number is not (0 or ScriptLetters.Mark);
            if (length > 1 && (!counts || script != running || length > LongestWord))
            {
                Add(running, word, length);
                length = 1;
            }

            if (script != WritingScript.None)
            {
                _letters[(int)script]++;
                _words[(int)script] += running == script && length > 1 ? 0 : counts ? 1 : 0;
                word[length] = number;
                length += counts ? 1 : 0;
            }

            running = script;
        }

        if (length > 1)
        {
            Add(running, word, length);
        }
    }

    private void Add(WritingScript script, Span<byte> word, int length)
    {
        word[length] = ScriptLetters.Edge;
        LanguageTable table = _tables[script];
        int[] scores = _scores[(int)script] ??= new int[table.Languages.Count];
        table.Add(word[..(length + 1)], scores);
    }
}
