using System.Text;
using NewsSearch.Analysis;

namespace NewsSearch.Querying;

/// <summary>Brings the pattern of a query into the form of indexed words.</summary>
internal static class GlobText
{
    /// <summary>
    /// Lower-cases, folds and cuts a glob as <see cref="WordScanner"/> cuts text: <c>Ki-mo*</c> is <c>ki</c> and <c>mo*</c>. In
    /// the parts every <c>*</c> and <c>?</c> is a wildcard; a part may have none.
    /// </summary>
    public static List<string> Parts(string glob)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (int i = 0; i < glob.Length; i++)
        {
            char c = glob[i];
            if (c is '*' or '?')
            {
                part.Append(c);
            }
            else if (c == '\\')
            {
                i++;
                End(parts, part);
            }
            else if (WordScanner.Fold(c) is { Length: > 0 } folded)
            {
                part.Append(folded);
            }
            else if (!IsInsideWord(glob, i))
            {
                End(parts, part);
            }
        }

        End(parts, part);
        return parts;
    }

    /// <summary>Apostrophes, and the dots and commas of acronyms and numbers, join what stands around them.</summary>
    private static bool IsInsideWord(string glob, int i) =>
        glob[i] is '\'' or '’' || (glob[i] is '.' or ',' && i > 0 && i + 1 < glob.Length && glob[i - 1] != ' ' && glob[i + 1] != ' ');

    private static void End(List<string> parts, StringBuilder part)
    {
        if (part.Length > 0)
        {
            parts.Add(part.ToString());
            part.Clear();
        }
    }
}
