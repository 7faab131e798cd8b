using System.Globalization;
using NewsSearch.Output;

namespace NewsSearch.Cli.Printing;

/// <summary>What <c>entities</c> prints: an article's people, places and organisations, with every mention in JSON.</summary>
internal sealed class EntitiesPrinter(Shell shell, bool asJson)
{
    private readonly JsonLines _lines = new(shell);
    private bool _any;

    public void Print(Article article, ArticleEntities entities)
    {
        if (asJson)
        {
            _lines.Write(json => EntitiesJson.Write(json, article, entities, shell.DisplayPath));
        }
        else
        {
            PrintText(article, entities);
        }
    }

    private void PrintText(Article article, ArticleEntities entities)
    {
        if (_any)
        {
            shell.Text.WriteLine();
        }

        _any = true;
        string title = Style.Escaped(Headline.Of(article));
        foreach (TextSpan line in TextWidth.Lines(title, shell.Columns))
        {
            shell.Text.WriteLine(title[line.Start..line.End]);
        }

        foreach (PersonEntity person in entities.People)
        {
            Line("person", person.Name, person.Mentions.Count);
        }

        foreach (PlaceEntity place in entities.Places)
        {
            Line("place", place.Country is null ? place.Name : $"{place.Name} ({place.Country})", place.Mentions.Count);
        }

        foreach (OrganisationEntity organisation in entities.Organisations)
        {
            Line("org", organisation.Name, organisation.Mentions.Count);
        }
    }

    private void Line(string kind, string name, int count) =>
        shell.Text.WriteLine(TextWidth.Fit(string.Create(CultureInfo.InvariantCulture, $"  {kind,-6} {count,4}  {Style.Escaped(name)}"), shell.Columns));
}
