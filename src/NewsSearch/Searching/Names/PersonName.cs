using System.Buffers;

namespace NewsSearch.Searching.Names;

/// <summary>A person's name in its parts, of its form in the index.</summary>
/// <param name="Form">The whole form.</param>
/// <param name="Given">The first word, initials in a row as one (<c>jd</c>); empty for a name of one word.</param>
/// <param name="Middle">Words between, without particles; initials in a row as one.</param>
/// <param name="Surname">The last word, particles left out.</param>
/// <param name="Suffix">What tells namesakes of a family apart, such as <c>jr</c>; else empty.</param>
internal sealed record PersonName(string Form, string Given, IReadOnlyList<string> Middle, string Surname, string Suffix)
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SuffixesAsSpans = Suffixes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> Particles =
    [
        "abu", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "st", "ten", "ter", "van", "von",
    ];

    /// <summary>Whether it has no more than a surname or a given name.</summary>
    public bool IsOneWord => Given.Length == 0;

    public static PersonName Of(string form)
    {
        string[] words = form.Split(' ');
        int end = words.Length;
        string suffix = end > 1 && Suffixes.Contains(words[end - 1]) ? words[--end] : "";
        if (end == 1)
        {
            return new(form, "", [], words[0], suffix);
        }

        if (end == 2)
        {
            return new(form, words[0], [], words[1], suffix);
        }

        List<string> before = InitialsJoined(words.AsSpan(0, end - 1));
        return new(form, before[0], [.. before.Skip(1).Where(word => !Particles.Contains(word))], words[end - 1], suffix);
    }

    /// <summary>Where the surname, or the only word, stands in a form: the last word that is no suffix.</summary>
    public static Range SurnameIn(ReadOnlySpan<char> form)
    {
        int space = form.LastIndexOf(' '), end = form.Length;
        if (space > 0 && SuffixesAsSpans.Contains(form[(space + 1)..]))
        {
            end = space;
            space = form[..end].LastIndexOf(' ');
        }

        return (space + 1)..end;
    }

    /// <summary>The first word of a form.</summary>
    public static ReadOnlySpan<char> FirstWordOf(ReadOnlySpan<char> form) => form.IndexOf(' ') is >= 0 and var end ? form[..end] : form;

    /// <summary>Whether it is no name but what stands behind one.</summary>
    public static bool IsSuffix(string form) => Suffixes.Contains(form);

    /// <summary>Whether the name begins as a surname of several words does: <c>al assad</c>, <c>van der bellen</c>.</summary>
    public bool BeginsWithParticle => !IsOneWord && Particles.Contains(Given);

    /// <summary>The ends of the name that begin with a particle and have other words before them: <c>al assad</c> of <c>bashar al assad</c>.</summary>
    public IEnumerable<string> EndsWithParticle()
    {
        int start = Form.Length - Surname.Length - (Suffix.Length > 0 ? Suffix.Length + 1 : 0);
        int end = start + Surname.Length;
        while (start > 1 && Form.LastIndexOf(' ', start - 2) is > 0 and var space && Particles.Contains(Form[(space + 1)..(start - 1)]))
        {
            start = space + 1;
            yield return Form[start..end];
        }
    }

    /// <summary>
    /// Whether the middle names do not contradict: one name has none, they are the same or each other's initials, or one leaves out the
    /// first of them (<c>Hillary Rodham Clinton</c>, <c>Hillary Diane Rodham Clinton</c>).
    /// </summary>
    public bool MiddleAgrees(PersonName other) => Middle.Count == 0 || other.Middle.Count == 0 || Middle.SequenceEqual(other.Middle)
        || ((Middle.All(IsInitials) || other.Middle.All(IsInitials)) && Initials(Middle) == Initials(other.Middle))
        || EndsIn(Middle, other.Middle) || EndsIn(other.Middle, Middle);

    // "George W. Bush" is not "George H. W. Bush".
    private static bool EndsIn(IReadOnlyList<string> names, IReadOnlyList<string> fewer) =>
        !fewer.Any(IsInitials) && names.TakeLast(fewer.Count).SequenceEqual(fewer);

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => IsInitials(word) ? word : word[..1]));

    /// <summary>A letter, or letters that were joined since no vowel makes a word of them.</summary>
    public static bool IsInitials(string word) => word.Length == 1 || (word.Length <= 3 && !word.AsSpan().ContainsAny(Vowels));

    private static List<string> InitialsJoined(ReadOnlySpan<string> words)
    {
        var joined = new List<string>(words.Length);
        bool run = false;
        foreach (string word in words)
        {
            if (run && word.Length == 1)
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }

            run = word.Length == 1;
        }

        return joined;
    }
}
