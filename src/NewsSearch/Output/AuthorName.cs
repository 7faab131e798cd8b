using System.Text.RegularExpressions;
using NewsSearch.Searching.Names;

namespace NewsSearch.Output;

/// <summary>
/// An author as programs for references take one. Articles print names as they are spoken, of agencies as of people, so a name is taken apart only
/// where it is certain to be a person's: behind a common English given name or initials, with one surname.
/// </summary>
/// <param name="Literal">The whole name as the article prints it, on one line.</param>
/// <param name="Family">The surname with its particles, <c>van der Berg</c>; null where the name stays whole.</param>
/// <param name="Given">Given name and initials; null where the name stays whole.</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>, or null.</param>
public sealed partial record AuthorName(string Literal, string? Family = null, string? Given = null, string? Suffix = null)
{
    /// <summary>Last words that a name of an office has.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency", "associates", "bureau", "center", "company", "correspondent", "desk", "editor", "foundation", "group", "institute", "magazine", "media", "news", "newspaper",
        "office", "post", "press", "reporter", "service", "staff", "team", "times", "tribune", "university", "wire", "writer",
    };

    private const string Particles = "(?:(?:van|von|vom|zu|zum|zur|der|den|des|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|bint|ter|ten|af|av|y|e) ){0,3}";

    /// <summary>What looks like initials and is a country or a union.</summary>
    private static readonly HashSet<string> Acronyms = ["U.S.", "U.K.", "U.N.", "E.U.", "U.A.E.", "D.C."];

    /// <summary><c>Family, Given, Suffix</c>, as RIS has it; the name itself where it stays whole.</summary>
    public string Inverted => Family is null ? Literal : Suffix is null ? $"{Family}, {Given}" : $"{Family}, {Given}, {Suffix}";

    /// <summary>Takes the name apart, or leaves it whole.</summary>
    public static AuthorName Of(string name)
    {
        string literal = Citation.OneLine(name);
        if (Turned().Match(literal) is { Success: true } turned && IsGiven(turned.Groups["given"].Value))
        {
            return Parts(literal, turned);
        }

        return Spoken().Match(literal) is { Success: true } spoken && IsGiven(spoken.Groups["given"].Value) && !Offices.Contains(spoken.Groups["family"].Value.Split(' ')[^1])
            ? Parts(literal, spoken)
            : new AuthorName(literal);
    }

    private static AuthorName Parts(string literal, Match match) =>
        new(literal, match.Groups["family"].Value, match.Groups["given"].Value, match.Groups["suffix"] is { Success: true, Value: var suffix } ? suffix : null);

    /// <summary>Whether it begins with a given name that everybody knows, or has an initial.</summary>
    private static bool IsGiven(string given) =>
        given.Contains('.', StringComparison.Ordinal) ? !Acronyms.Contains(given) : GivenNames.IsCommon(given.Split(' ')[0].ToLowerInvariant());

    // A given name, initials, particles (those of Dutch, German, Romance, Scandinavian and Arabic names) and a surname; more than one capitalised word between leaves open which are surnames.
    [GeneratedRegex(@"^(?<given>(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: ?\p{Lu}\.)*) (?<family>" + Particles + @"\p{Lu}[\p{L}'’-]+)(?:,? (?<suffix>Jr\.?|Sr\.?|II|III|IV))?$")]
    private static partial Regex Spoken();

    [GeneratedRegex("^(?<family>" + Particles + @"\p{Lu}[\p{L}'’-]+), (?<given>(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: ?\p{Lu}\.)*)(?:,? (?<suffix>Jr\.?|Sr\.?|II|III|IV))?$")]
    private static partial Regex Turned();
}
