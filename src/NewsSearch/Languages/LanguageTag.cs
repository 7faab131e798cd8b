namespace NewsSearch.Languages;

/// <summary>
/// The language of an article as it is kept: a code of ISO 639-1, or of ISO 639-3 where there is none of two letters, and behind a hyphen the script of
/// Chinese (<c>zh-Hans</c>, <c>zh-Hant</c>). Regions are left out.
/// </summary>
internal static class LanguageTag
{
    /// <summary>No language.</summary>
    public const string Unknown = "";

    /// <summary>Languages that a common code stands for, too.</summary>
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal) { ["nb"] = "no", ["nn"] = "no" };

    /// <summary>What a source states, in the form that is kept; null for what is no code of a language, such as a country's.</summary>
    /// <param name="tag">A tag of BCP 47, in whatever case, its parts between hyphens or underscores; the rest behind the first space or comma is passed over.</param>
    public static string? Of(string? tag)
    {
        ReadOnlySpan<char> text = tag.AsSpan().Trim();
        int end = text.IndexOfAny(' ', ',', ';');
        string[] parts = (end < 0 ? text : text[..end]).ToString().Split('-', '_');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
        {
            return null;
        }

        string code = LanguageCodes.Shortest(parts[0].ToLowerInvariant());
        return code switch
        {
            "zh" or "cmn" => WithScript(parts) ?? ScriptOfRegion(parts),
            "und" or "mul" or "zxx" or "mis" => null,
            "iw" => "he",
            "in" => "id",
            "ji" => "yi",
            "jw" => "jv",
            "mo" => "ro",
            "fil" => "tl",
            { Length: 2 } when !LanguageCodes.IsShort(code) => null,
            _ => code,
        };
    }

    /// <summary>The region that a tag of BCP 47 names, as two capital letters (<c>GB</c> of <c>en-GB</c>, <c>en_gb</c>, <c>zh-Hant-TW</c>); null for none.</summary>
    public static string? Region(string? tag)
    {
        ReadOnlySpan<char> text = tag.AsSpan().Trim();
        int end = text.IndexOfAny(' ', ',', ';');
        string[] parts = (end < 0 ? text : text[..end]).ToString().Split('-', '_', '.', '@');
        return parts.Skip(1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter))?.ToUpperInvariant();
    }

    /// <summary>The code without the script.</summary>
    public static string Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is var hyphen and >= 0 ? tag[..hyphen] : tag;

    /// <summary>Under what a tag is found, in lower case: itself, without its script, and by the code that several languages share.</summary>
    public static IEnumerable<string> Terms(string tag)
    {
        string primary = Primary(tag);
        if (primary.Length < tag.Length)
        {
            yield return tag.ToLowerInvariant();
        }

        yield return primary;
        if (Common.TryGetValue(primary, out string? common))
        {
            yield return common;
        }
    }

    private static string? WithScript(string[] parts) => parts.Contains("hans", StringComparer.OrdinalIgnoreCase) ? "zh-Hans"
        : parts.Contains("hant", StringComparer.OrdinalIgnoreCase) ? "zh-Hant"
        : null;

    private static string ScriptOfRegion(string[] parts) =>
        parts.Skip(1).Any(part => part.ToUpperInvariant() is "TW" or "HK" or "MO") ? "zh-Hant"
        : parts.Skip(1).Any(part => part.ToUpperInvariant() is "CN" or "SG" or "MY") ? "zh-Hans"
        : "zh";
}
