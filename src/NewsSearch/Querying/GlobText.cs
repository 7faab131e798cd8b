using NewsSearch.Analysis;

namespace NewsSearch.Querying;

/// <summary>Brings the pattern of a query into the form of indexed words.</summary>
internal static class GlobText
{
    /// <summary>Letters that neither fold nor join: two that the pattern lacks stand for its wildcards while it is cut into words.</summary>
    private const string StandIns = "ꓐꓑꓒꓓꓔꓕ";

    /// <summary>
    /// Lower-cases, folds and cuts a glob as <see cref="WordScanner"/> cuts text: <c>Ki-mo*</c> is <c>ki</c> and <c>mo*</c>,
    /// <c>d'Ivoi*</c> is <c>d</c> and <c>ivoi*</c>. In the parts every <c>*</c> and <c>?</c> is a wildcard; a part may have none.
    /// A <c>*</c> that would be a word by itself beside others asks for nothing and is left out: <c>北京*</c> is <c>北</c> and
    /// <c>京</c>.
    /// </summary>
    public static List<string> Parts(string glob)
    {
        string free = string.Concat(StandIns.Where(letter => !glob.Contains(letter)));
        (char any, char one) = (free[0], free[1]);
        char[] text = new char[glob.Length];
        for (int i = 0; i < glob.Length; i++)
        {
            // An escaped character is punctuation: it parts words.
            text[i] = glob[i] switch
            {
                '*' => any,
                '?' => one,
                '\\' => ' ',
                var c => c,
            };
            if (glob[i] == '\\' && i + 1 < glob.Length)
            {
                text[++i] = ' ';
            }
        }

        List<string> parts = [.. WordScanner.Words(text).Select(word => word.Replace(any, '*').Replace(one, '?'))];
        return parts.Exists(part => part.AsSpan().ContainsAnyExcept('*')) ? parts.FindAll(part => part.AsSpan().ContainsAnyExcept('*')) : parts[..Math.Min(1, parts.Count)];
    }
}
