using System.Globalization;

namespace NewsSearch.Tests.Searching.Naive;

/// <summary>A random article.</summary>
/// <param name="Day">When it was published; null when unknown.</param>
/// <param name="Person">Someone whom it names.</param>
internal sealed record NaiveArticle(string Key, NaiveText Title, NaiveText Body, DateOnly? Day, string Person)
{
    private static readonly DateOnly?[] Days = [null, new(2013, 12, 31), new(2014, 1, 1), new(2014, 3, 20), new(2014, 3, 31), new(2015, 6, 1)];

    public static NaiveArticle Random(Choices choices, int number) => new(
        $"article{number}", NaiveText.Title(choices), NaiveText.Body(choices), choices.Of(Days), choices.Of(["Barack Obama", "Michelle Obama", "Ban Ki-moon", "Pan Gimun"]));

    /// <summary>Spellings that the settings join, by the name to show.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> JoinedPeople { get; } = new Dictionary<string, IReadOnlyList<string>> { ["Ban Ki-moon"] = ["Pan Gimun"] };

    public static IEnumerable<string> SpellingsOf(string person) =>
        JoinedPeople.Where(joined => joined.Key == person || joined.Value.Contains(person)).SelectMany(joined => joined.Value.Prepend(joined.Key)).Append(person);

    public Article ToArticle() => ArticleShelf.Story(Key, Body.Text, Title.Text, Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public ArticleEntities Entities() => new([new PersonEntity(Person, [])], []);
}
