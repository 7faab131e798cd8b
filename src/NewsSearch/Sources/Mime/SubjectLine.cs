using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Mime;

/// <summary>Makes a headline of a subject.</summary>
internal static partial class SubjectLine
{
    /// <summary>
    /// The subject without the marks of answering, forwarding and of gateways and, in a mailing list's mail, without the list's own:
    /// <c>Fwd: [pier-watch] Re: The pier stands</c> is "The pier stands". Null when nothing is left.
    /// </summary>
    public static string? Headline(string? subject, bool isOfList)
    {
        string rest = (subject ?? "").Trim();
        while ((isOfList ? ListMark() : Mark()).Match(rest) is { Success: true } mark)
        {
            rest = rest[mark.Length..];
        }

        return rest.Length == 0 ? null : rest;
    }

    [GeneratedRegex(@"\A(?:(?:re|fwd?|aw|wg|sv|vb|tr|rv|antw|doorst|回复|答复|转发)(?:\[\d+\]|\(\d+\))? ?[:：]|\[(?:ext|external)\])\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A(?:(?:re|fwd?|aw|wg|sv|vb|tr|rv|antw|doorst|回复|答复|转发)(?:\[\d+\]|\(\d+\))? ?[:：]|\[[^\[\]]{1,60}\])\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();
}
