namespace NewsSearch.Queries.Syntax;

/// <summary>Hebrew acronyms have gershayim before their last letter, for which keyboards have the quotation mark alone: <c>צה"ל</c>.</summary>
internal static class HebrewAcronyms
{
    private const char Gershayim = '\u05F4';

    /// <summary>The query with gershayim for each quotation mark between two Hebrew letters, which opens and closes nothing.</summary>
    public static string WithGershayim(string query)
    {
        for (int at = query.IndexOf('"', StringComparison.Ordinal); at >= 0; at = query.IndexOf('"', at + 1))
        {
            if (at > 0 && at + 1 < query.Length && IsHebrew(query[at - 1]) && IsHebrew(query[at + 1]))
            {
                return string.Create(query.Length, query, static (written, query) =>
                {
                    for (int i = 0; i < query.Length; i++)
                    {
                        bool isInside = query[i] == '"' && i > 0 && i + 1 < query.Length && IsHebrew(query[i - 1]) && IsHebrew(query[i + 1]);
                        written[i] = isInside ? Gershayim : query[i];
                    }
                });
            }
        }

        return query;
    }

    private static bool IsHebrew(char c) => c is >= 'א' and <= 'ת';
}
