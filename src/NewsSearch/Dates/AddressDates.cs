namespace NewsSearch.Dates;

/// <summary>The day that the address of an article names in its path.</summary>
internal static class AddressDates
{
    /// <summary><c>/2014/03/29/</c>, <c>/2014/mar/29/</c>, <c>/2014-03-29/</c>, <c>/20140329/</c>, <c>/story-20140329.html</c>; null for none.</summary>
    public static PublicationDate? Find(string? url)
    {
        string[] parts = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && !address.IsFile ? address.AbsolutePath.Split('/') : [];
        for (int i = 0; i < parts.Length; i++)
        {
            if (i + 2 < parts.Length && OfFolders(parts[i], parts[i + 1], parts[i + 2]) is { } folders)
            {
                return folders;
            }

            if (OfName(parts[i]) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static PublicationDate? OfFolders(string year, string month, string day)
    {
        bool shaped = year.Length == 4 && month.Length is 1 or 2 or 3 && day.Length is 1 or 2;
        bool named = shaped && char.IsAsciiLetter(month[0]);
        return shaped && (named || (month.Length < 3 && month.All(char.IsAsciiDigit))) && year.All(char.IsAsciiDigit) && day.All(char.IsAsciiDigit)
            && PublicationDates.TryParse(named ? $"{day} {month} {year}" : $"{year}-{month}-{day}", out PublicationDate date) ? date : null;
    }

    /// <summary>Eight digits or <c>2014-03-29</c>, at the beginning or the end of the name: numbers within are others.</summary>
    private static PublicationDate? OfName(string name)
    {
        ReadOnlySpan<char> text = name;
        int dot = text.LastIndexOf('.');
        text = dot > 0 ? text[..dot] : text;
        foreach (int length in (ReadOnlySpan<int>)[8, 10])
        {
            if (text.Length >= length
                && (IsDay(text[..length], text, length, out PublicationDate date) || IsDay(text[^length..], text, text.Length - length - 1, out date)))
            {
                return date;
            }
        }

        return null;
    }

    /// <param name="next">The place of the character between the day and the rest.</param>
    private static bool IsDay(ReadOnlySpan<char> day, ReadOnlySpan<char> name, int next, out PublicationDate date)
    {
        date = default;
        bool apart = next < 0 || next >= name.Length || name[next] is '-' or '_';
        bool shaped = day.Length == 8 ? !day.ContainsAnyExceptInRange('0', '9')
            : day is [_, _, _, _, '-' or '_', _, _, '-' or '_', _, _] && day[0] is '1' or '2';
        return apart && shaped && day[..2] is "19" or "20" && PublicationDates.TryParse(day.ToString().Replace('_', '-'), out date);
    }
}
