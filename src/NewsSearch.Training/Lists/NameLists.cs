using NewsSearch.Entities;
using NewsSearch.Entities.Tagging;
using NewsSearch.Entities.Tokens;

namespace NewsSearch.Training.Lists;

/// <summary>
/// What a recogniser finds in news without annotation, for reading: the commonest people, places drawn at random, and the commonest
/// countries with the lines that gave them. Names are counted by article, each as its article has it.
/// </summary>
internal sealed class NameLists(int seed)
{
    private const int TopPeople = 300;
    private const int DrawnPlaces = 300;
    private const int TopCountries = 40;
    private const int LinesOfCountry = 12;
    private const int Beside = 45;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, Reservoir<string>> _people = [];
    private readonly Dictionary<string, Reservoir<string>> _places = [];
    private readonly Dictionary<string, CountryEvidence> _countries = [];
    private int _articles;

    /// <param name="news">A file or folder of any format that the program indexes.</param>
    public static void Write(string news, ListOptions options, TextWriter output)
    {
        var recognizer = options.Model is { } file ? new StatisticalRecognizer(NameModel.Open(File.OpenRead(file))) : new StatisticalRecognizer();
        var lists = new NameLists(options.Seed);
        foreach (Article article in NewsArticles.Read([news], output.WriteLine))
        {
            lists.Add(article.Body, recognizer.Recognize(article));
        }

        output.WriteLine($"{lists._articles} articles, seed {options.Seed}");
        lists.WritePeople(output);
        lists.WritePlaces(output);
        lists.WriteCountries(output);
    }

    private void Add(string body, ArticleEntities found)
    {
        _articles++;
        foreach (PersonEntity person in found.People)
        {
            Note(_people, person.Name, Line(body, person.Mentions[0]));
        }

        foreach (PlaceEntity place in found.Places)
        {
            Note(_places, place.Name, $"{place.Country ?? "--"}  {Line(body, place.Mentions[0])}");
        }

        foreach (IGrouping<string, PlaceEntity> country in found.Places.Where(place => place.Country is not null).GroupBy(place => place.Country!))
        {
            IEnumerable<PlaceEntity> others = country.Skip(1);
            Evidence(country.Key).Places.Add($"{Line(body, country.First().Mentions[0])}{string.Concat(others.Select(place => $", {place.Name}"))}");
        }

        foreach (string country in found.CountriesOfPeoples)
        {
            Evidence(country).Peoples.Add(Line(body, SpanOfPeople(body, country)));
        }
    }

    private void Note(Dictionary<string, Reservoir<string>> names, string name, string line)
    {
        if (!names.TryGetValue(name, out Reservoir<string>? lines))
        {
            names.Add(name, lines = new Reservoir<string>(1, _random));
        }

        lines.Add(line);
    }

    private CountryEvidence Evidence(string country)
    {
        if (!_countries.TryGetValue(country, out CountryEvidence? evidence))
        {
            _countries.Add(country, evidence = new(new(LinesOfCountry, _random), new(LinesOfCountry / 3, _random)));
        }

        return evidence;
    }

    private static string Line(string body, TextSpan span)
    {
        int start = Math.Max(0, span.Start - Beside), end = Math.Min(body.Length, span.End + Beside);
        return $"{body[start..span.Start]}[{body[span.Start..span.End]}]{body[span.End..end]}".ReplaceLineEndings("|");
    }

    private static TextSpan SpanOfPeople(string body, string country)
    {
        using TokenBuffer tokens = TokenScanner.Scan(body, WordLexicon.Default);
        foreach (ref readonly Token token in tokens.Span)
        {
            if (token.Is(WordClasses.Demonym) && token.HasCapital && WordLexicon.Default.CountryOfDemonym(token.Key) is { } code && code.ToString() == country)
            {
                return new(token.Start, token.End);
            }
        }

        return default;
    }

    private void WritePeople(TextWriter output)
    {
        output.WriteLine($"\n{TopPeople} of {_people.Count} people, by articles");
        foreach ((string name, Reservoir<string> lines) in Commonest(_people).Take(TopPeople))
        {
            output.WriteLine($"{lines.Seen,6}  {name}\t{lines.Items[0]}");
        }
    }

    private void WritePlaces(TextWriter output)
    {
        output.WriteLine($"\n{DrawnPlaces} of {_places.Count} places, drawn at random");
        var drawn = new Reservoir<(string Name, Reservoir<string> Lines)>(DrawnPlaces, _random);
        foreach ((string name, Reservoir<string> lines) in Commonest(_places))
        {
            drawn.Add((name, lines));
        }

        foreach ((string name, Reservoir<string> lines) in drawn.Items)
        {
            output.WriteLine($"{lines.Seen,6}  {name}\t{lines.Items[0]}");
        }
    }

    private void WriteCountries(TextWriter output)
    {
        output.WriteLine($"\n{TopCountries} of {_countries.Count} countries, by articles with a place of it");
        foreach ((string country, CountryEvidence evidence) in _countries
            .OrderByDescending(pair => pair.Value.Places.Seen).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(TopCountries))
        {
            output.WriteLine($"\n{country}  {evidence.Places.Seen} articles name a place, {evidence.Peoples.Seen} more its people");
            foreach (string line in evidence.Places.Items)
            {
                output.WriteLine($"    place   {line}");
            }

            foreach (string line in evidence.Peoples.Items)
            {
                output.WriteLine($"    people  {line}");
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, Reservoir<string>>> Commonest(Dictionary<string, Reservoir<string>> names) =>
        names.OrderByDescending(pair => pair.Value.Seen).ThenBy(pair => pair.Key, StringComparer.Ordinal);
}
