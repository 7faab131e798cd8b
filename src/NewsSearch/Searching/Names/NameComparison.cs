namespace NewsSearch.Searching.Names;

/// <summary>Whether two names, as their indexed words, may be spellings of one.</summary>
internal static class NameComparison
{
    /// <summary>Null when they are not alike, or the same.</summary>
    /// <remarks>
    /// Surnames differ in a letter of four, or as transliterations do; first names may differ more when they begin alike, since Volodymyr
    /// and Vladimir, or V., are written for one man. A surname alone must be the other's: Osama is no part of Barack Obama.
    /// </remarks>
    public static (NameLikeness Likeness, int Distance)? Compare(string[] a, string[] b)
    {
        if (a.Length == 0 || b.Length == 0 || a.AsSpan().SequenceEqual(b))
        {
            return null;
        }

        if (a.Length > 1 && b.Length > 1 && a[^1] == b[^1] && PersonName.IsSuffix(a[^1]))
        {
            return Compare(a[..^1], b[..^1]);
        }

        if (Near(a[^1], b[^1]) is not { } distance)
        {
            return null;
        }

        if (a.Length == 1 || b.Length == 1)
        {
            return a.Length == b.Length ? (NameLikeness.Spelling, distance)
                : Transliteration.IsSame(a[^1], b[^1]) && Math.Min(a[^1].Length, b[^1].Length) > 1 ? (NameLikeness.Part, distance)
                : null;
        }

        return CompareFirstNames(a, b, distance);
    }

    /// <summary>How much the spelling alone says for it, from 0 to 1: what is another way of writing one name says all, a slip little.</summary>
    public static double Evidence(string[] a, string[] b, NameLikeness likeness, int distance) => likeness switch
    {
        NameLikeness.Alias => 1,
        NameLikeness.ShortForm => 0.9,
        NameLikeness.Part => 0.5,
        NameLikeness.Initial => distance == 0 ? 0.8 : 0.8 / (1 + distance),
        _ => Transliteration.IsSame(a[^1], b[^1]) && (a.Length == 1 || b.Length == 1 || Transliteration.IsSame(a[0], b[0])) ? 1 : 0.8 / (1 + distance),
    };

    private static (NameLikeness Likeness, int Distance)? CompareFirstNames(string[] a, string[] b, int distance)
    {
        int shared = Math.Min(a.Length, b.Length) - 1;
        var likeness = NameLikeness.Spelling;
        for (int i = 0; i < shared; i++)
        {
            // Missing middle names do not count against a name, so first names are compared from the front.
            int words = Spelling.Distance(a[i], b[i]);
            if (words <= Allowed(a[i], b[i]) || Transliteration.IsSame(a[i], b[i]))
            {
                distance += words;
            }
            else if (i == 0 && GivenNames.IsShort(a[i], b[i]))
            {
                likeness = NameLikeness.ShortForm;
                distance += words;
            }
            else if (a[i][0] == b[i][0] && (i == 0 || a[i].Length == 1 || b[i].Length == 1))
            {
                likeness = NameLikeness.Initial;
                distance += a[i].Length == 1 || b[i].Length == 1 ? 0 : words;
            }
            else
            {
                return null;
            }
        }

        return (likeness, distance);
    }

    private static int? Near(string a, string b) =>
        Spelling.Distance(a, b) is var distance && (distance <= Allowed(a, b) || Transliteration.IsSame(a, b)) ? distance : null;

    private static int Allowed(string a, string b) => Math.Min(2, Math.Max(a.Length, b.Length) / 4);
}
