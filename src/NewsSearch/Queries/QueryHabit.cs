namespace NewsSearch.Queries;

/// <summary>A way of asking that searchers bring from another tool.</summary>
/// <param name="Written">As it is written there; <c>n</c> stands for a number.</param>
/// <param name="Ours">What it is read as; where nothing here means quite the same, what to write instead.</param>
/// <param name="IsRead">Whether it is read; otherwise <paramref name="Ours"/> is proposed.</param>
public sealed record QueryHabit(QueryHabitForm Form, string Written, string Ours, bool IsRead)
{
    private const char Number = 'n';

    /// <summary>Whether capitals alone make it an operator: in lower case it is a word of the language.</summary>
    private bool IsWord => Written.AsSpan().IndexOfAnyExceptInRange('A', 'Z') is -1 || Written.Contains(' ', StringComparison.Ordinal);

    /// <summary>Whether it is rather text where it joins nothing: 24/7, SAME; but hardly NEAR/5.</summary>
    internal bool MayBeText => Written.Length <= 4;

    /// <summary>How much of the text, from <paramref name="start"/> on, is this operator; 0 when it is not there.</summary>
    /// <param name="number">The digits in it; empty for none.</param>
    internal int LengthIn(string text, int start, out string number)
    {
        number = "";
        StringComparison comparison = IsWord ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        int at = start;
        foreach (char expected in Written)
        {
            int end = at;
            while (end < text.Length && (expected == Number ? char.IsAsciiDigit(text[end]) : expected == ' ' && char.IsWhiteSpace(text[end])))
            {
                end++;
            }

            if (expected == Number)
            {
                number = text[at..end];
            }
            else if (expected != ' ' && at < text.Length && text.AsSpan(at, 1).Equals([expected], comparison))
            {
                end = at + 1;
            }

            if (end == at)
            {
                return 0;
            }

            at = end;
        }

        return at - start;
    }

    /// <summary><see cref="Ours"/> with the number.</summary>
    internal string OursWith(string number) => number.Length == 0 ? Ours : Ours.Replace("/n", $"/{number}", StringComparison.Ordinal);
}
