using NewsSearch.Entities;

namespace NewsSearch.Training;

/// <summary>
/// How well a recogniser finds annotated names: as exact spans and, per article, as the set of names. An annotated short form of a
/// longer annotated name (<c>Putin</c> beside <c>Vladimir Putin</c>) is no name of its own among <see cref="PeopleNames"/>, which compares the people that mentions were
/// resolved to, and one among <see cref="PeopleForms"/>, which compares the mentions as written, as for places; letter case and a leading "the" do not count.
/// </summary>
internal sealed class EntityAccuracy
{
    public NameScore PeopleSpans;
    public NameScore PlaceSpans;
    public NameScore PeopleNames;
    public NameScore PlaceNames;
    public NameScore PeopleForms;
    public NameScore OrganisationSpans;
    public NameScore OrganisationForms;

    public static EntityAccuracy Of(IEntityRecognizer recognizer, IEnumerable<AnnotatedArticle> articles)
    {
        var accuracy = new EntityAccuracy();
        foreach (AnnotatedArticle article in articles)
        {
            accuracy.Add(article, recognizer.Recognize("", article.Body));
        }

        return accuracy;
    }

    public void Add(AnnotatedArticle article, ArticleEntities found)
    {
        PeopleSpans.Add(found.People.SelectMany(person => person.Mentions).ToHashSet(), article.People.ToHashSet());
        PlaceSpans.Add(found.Places.SelectMany(place => place.Mentions).ToHashSet(), article.Places.ToHashSet());
        PeopleNames.Add(found.People.Select(person => Normal(person.Name)).ToHashSet(), WithoutShortForms(article.People.Select(article.TextOf)));
        PeopleForms.Add(
            found.People.SelectMany(person => person.Mentions).Select(span => Normal(article.TextOf(span))).ToHashSet(),
            article.People.Select(span => Normal(article.TextOf(span))).ToHashSet());
        PlaceNames.Add(
            found.Places.SelectMany(place => place.Mentions).Select(span => Normal(article.TextOf(span))).ToHashSet(),
            article.Places.Select(span => Normal(article.TextOf(span))).ToHashSet());
        OrganisationSpans.Add(found.Organisations.SelectMany(organisation => organisation.Mentions).ToHashSet(), article.Organisations.ToHashSet());
        OrganisationForms.Add(
            found.Organisations.SelectMany(organisation => organisation.Mentions).Select(span => Normal(article.TextOf(span))).ToHashSet(),
            article.Organisations.Select(span => Normal(article.TextOf(span))).ToHashSet());
    }

    public override string ToString() =>
        $"people spans  {PeopleSpans}\nplace spans   {PlaceSpans}\npeople names  {PeopleNames}\nplace names   {PlaceNames}\npeople forms  {PeopleForms}\norg spans     {OrganisationSpans}\norg forms     {OrganisationForms}";

    private static string Normal(string name)
    {
        string folded = name.Replace('’', '\'').ToLowerInvariant();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static HashSet<string> WithoutShortForms(IEnumerable<string> names)
    {
        HashSet<string> all = [.. names.Select(Normal)];
        return [.. all.Where(name => !all.Any(other => other.Length > name.Length
            && (other.EndsWith(" " + name, StringComparison.Ordinal) || other.StartsWith(name + " ", StringComparison.Ordinal))))];
    }
}
