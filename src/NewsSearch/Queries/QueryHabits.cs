namespace NewsSearch.Queries;

/// <summary>
/// The operators, fields and signs of other search tools, and what each is here. What has an equivalent is read; of the others the
/// nearest is named.
/// </summary>
/// <remarks>
/// The forms are those of the help pages of Lexis and Nexis, Westlaw, Factiva, ProQuest, EBSCO, Ovid, dtSearch, Google, Gmail and
/// Twitter. Where two of them mean different things by one form (<c>ADJ3</c>: any order in Ovid, one order in Factiva), it is not read.
/// </remarks>
public static class QueryHabits
{
    /// <summary>Every habit, in the order of the help.</summary>
    public static IReadOnlyList<QueryHabit> All { get; } =
    [
        Operator("NEAR/n", "W/n"),
        Operator("NEARn", "W/n"),
        Operator("NEAR(n)", "W/n"),
        Operator("N/n", "W/n"),
        Operator("AROUND(n)", "W/n"),
        Operator("/n", "W/n"),
        Operator("P/n", "PRE/n"),
        Operator("ADJ", "PRE/0"),
        Operator("/s", "W/S"),
        Operator("/p", "W/P"),
        Operator("ANDNOT", "AND NOT"),
        Operator("BUT NOT", "AND NOT"),
        NoOperator("NEAR", "W/5, with a number of words"),
        NoOperator("ADJn", "PRE/n in this order, W/n in any"),
        NoOperator("wn", "PRE/n in this order, W/n in any"),
        NoOperator("+n", "PRE/n"),
        NoOperator("+s", "W/S for the same sentence, in any order"),
        NoOperator("+p", "W/P for the same paragraph, in any order"),
        NoOperator("SAME", "W/P for the same paragraph, W/S for the same sentence"),
        NoOperator("XOR", "(a OR b) NOT (a AND b)"),
        Field("headline:", "title:"),
        Field("intitle:", "title:"),
        Field("byline:", "author:"),
        Field("inurl:", "url:"),
        Field("after:", "date:>="),
        Field("since:", "date:>="),
        Field("before:", "date:<"),
        NoField("until:", "date:<= with the day, date:< without it"),
        NoField("from:", "author: or source:"),
        NoField("subject:", "title:, or the name of a key that the index keeps"),
        NoField("hlead:", "title: or body:"),
        new(QueryHabitForm.Ending, "immigra!", "immigra*", IsRead: true),
        new(QueryHabitForm.Ending, "immigra$", "immigra*", IsRead: false),
        new(QueryHabitForm.Ending, "immigra?", "immigra*", IsRead: false),
    ];

    /// <summary>Shorter ones are more often an exclamation or a currency: Hey!, US$.</summary>
    private const int LeastStem = 4;

    private static readonly QueryHabit[] Operators = [.. Of(QueryHabitForm.Operator)];

    private static readonly QueryHabit[] Endings = [.. Of(QueryHabitForm.Ending)];

    private static readonly Dictionary<string, QueryHabit> Fields = Of(QueryHabitForm.Field).ToDictionary(habit => habit.Written[..^1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The habit that has the name for a field; null for none.</summary>
    internal static QueryHabit? FieldCalled(ReadOnlySpan<char> name) => Fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out QueryHabit? habit) ? habit : null;

    /// <summary>The operator that stands in the text; null for none.</summary>
    /// <param name="end">Behind it.</param>
    /// <param name="ours">What it is here, with its number.</param>
    internal static QueryHabit? OperatorAt(string text, int start, out int end, out string ours)
    {
        foreach (QueryHabit habit in Operators)
        {
            if (habit.LengthIn(text, start, out string number) is > 0 and var length && EndsAt(text, start + length))
            {
                (end, ours) = (start + length, habit.OursWith(number));
                return habit;
            }
        }

        (end, ours) = (start, "");
        return null;
    }

    /// <summary>The habit by which a word ends; null for none.</summary>
    internal static QueryHabit? EndingOf(ReadOnlySpan<char> word)
    {
        foreach (QueryHabit habit in Endings)
        {
            if (word.Length > LeastStem && word[^1] == habit.Written[^1] && IsStem(word[..^1]))
            {
                return habit;
            }
        }

        return null;
    }

    private static bool IsStem(ReadOnlySpan<char> stem)
    {
        foreach (char c in stem)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return char.IsLetter(stem[^1]);
    }

    private static bool EndsAt(string text, int end) => end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is '(' or ')' or '"' || text[end - 1] == ')';

    private static IEnumerable<QueryHabit> Of(QueryHabitForm form) => All.Where(habit => habit.Form == form);

    private static QueryHabit Operator(string written, string ours) => new(QueryHabitForm.Operator, written, ours, IsRead: true);

    private static QueryHabit NoOperator(string written, string ours) => new(QueryHabitForm.Operator, written, ours, IsRead: false);

    private static QueryHabit Field(string written, string ours) => new(QueryHabitForm.Field, written, ours, IsRead: true);

    private static QueryHabit NoField(string written, string ours) => new(QueryHabitForm.Field, written, ours, IsRead: false);
}
