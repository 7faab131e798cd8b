using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Exports;

/// <summary>The lines that exports of all databases have: labels and rights.</summary>
internal static partial class ExportLines
{
    /// <summary>Splits <c>BYLINE: Ida Berg</c>; false for what begins with no label.</summary>
    public static bool TrySplit(string text, out string label, out string value)
    {
        Match match = Label().Match(text);
        label = match.Groups[1].Value.Trim();
        value = match.Success ? TextBlocks.Unwrapped(text[match.Length..]).Trim() : "";
        return match.Success;
    }

    public static bool StatesRights(string line) => Rights().IsMatch(line);

    [GeneratedRegex(@"\A(\p{L}[\p{L} /-]{1,40}?) ?:(?:\s+|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A(?:\(?copyright\b|©|\(c\) ?(?:copyright )?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|todos los derechos|tutti i diritti|alle rechten voorbehouden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();
}
