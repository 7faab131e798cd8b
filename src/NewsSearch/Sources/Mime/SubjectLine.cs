using System.Text.RegularExpressions;

namespace NewsSearch.Sources.Mime;

/// <summary>Makes a headline of a subject.</summary>
internal static partial class SubjectLine
{
    /// <summary>The mark of an answer or of a forwarded mail, in the languages of common mail programs; some count the answers.</summary>
    private const string Answer = @"(?:re|fwd?|aw|wg|sv|vb|tr|rv|antw|doorst|回复|答复|转发)(?:\[\d+\]|\(\d+\))? ?[:：]";

    /// <summary>
    /// The subject without the marks of answering, forwarding and of gateways and, in a mailing list's mail, without the list's own:
    /// <c>Fwd: [pier-watch] Re: The pier stands</c> is "The pier stands". Null when nothing is left.
    /// </summary>
    public static string? Headline(string? subject, bool isOfList)
    {
        string whole = (subject ?? "").Trim();
        string rest = whole[(isOfList ? ListMarks() : Marks()).Match(whole).Length..];
        return rest.Length == 0 ? null : rest;
    }

    [GeneratedRegex(@"\A(?:(?:" + Answer + @"|\[(?:ext|external)\])\s*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A(?:(?:" + Answer + @"|\[[^\[\]]{1,60}\])\s*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListMarks();
}
