namespace NewsSearch.Entities.Rules;

/// <summary>Names in the cases that Finnish has for places: <c>Helsingissä</c>, <c>Turusta</c>, <c>Tampereelle</c>.</summary>
internal static class FinnishCases
{
    private const int ShortestStem = 3;

    private static readonly string[] Endings =
        ["ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "seen", "hon", "hun", "hin", "hen", "han", "hän", "an", "än", "en", "in", "on", "un", "yn", "ön", "n"];

    // A consonant group is weaker before an ending that closes its syllable: Helsinki, Helsingissä.
    private static readonly (string Weak, string Strong)[] Grades =
        [("ng", "nk"), ("mm", "mp"), ("nn", "nt"), ("ll", "lt"), ("rr", "rt"), ("k", "kk"), ("p", "pp"), ("t", "tt"), ("d", "t"), ("v", "p"), ("r", "rk"), ("l", "lk")];

    /// <summary>What the name may be in its first case, likelier first.</summary>
    public static IEnumerable<string> FirstCases(string name)
    {
        foreach (string ending in Endings)
        {
            if (name.Length < ending.Length + ShortestStem || !name.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            string stem = name[..^ending.Length];
            yield return stem;
            if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }

            if (stem[^1] == 'e')
            {
                yield return stem[..^1] + "i";
            }

            foreach ((string weak, string strong) in Grades)
            {
                if (stem.AsSpan(0, stem.Length - 1).EndsWith(weak, StringComparison.Ordinal))
                {
                    yield return string.Concat(stem.AsSpan(0, stem.Length - 1 - weak.Length), strong, stem.AsSpan(stem.Length - 1));
                }
            }
        }
    }
}
