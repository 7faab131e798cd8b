namespace NewsSearch;

/// <summary>An organisation named in an article: an agency, company, party, court, club, publication.</summary>
/// <param name="Name">
/// The fullest form that the article uses, without "the" and <c>Inc.</c>; of well-known ones the name that all articles share
/// (<c>FBI</c> is <c>Federal Bureau of Investigation</c>).
/// </param>
/// <param name="Mentions">Where the body names the organisation, in order, disjoint.</param>
public sealed record OrganisationEntity(string Name, IReadOnlyList<TextSpan> Mentions)
{
    /// <summary>Acronyms and other usual names (<c>FBI</c>), known or introduced by the article; searched beside the name.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
