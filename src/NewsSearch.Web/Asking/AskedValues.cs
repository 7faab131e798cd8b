using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsSearch.Archive;
using NewsSearch.Searching;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web.Asking;

/// <summary>What an address says behind its question mark: of known parameters, each within its bounds.</summary>
internal sealed class AskedValues
{
    /// <summary>Values of a parameter that may be given several times: each is a search of its own.</summary>
    private const int MostValues = 32;

    private const int LongestQuery = 4096;
    private const int LongestValue = 512;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private AskedValues()
    {
    }

    /// <summary>Whether the answer may be another one at another time of the same day.</summary>
    public bool MayCountFromNow => new[] { Parameters.Since, Parameters.Until, Parameters.Query }.Any(parameter => Text(parameter) is { } text && MayCountHours(text))
        || Text(Parameters.Query)?.Contains("query", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads the values; an empty one, which a form sends for a field that was left so, is none.</summary>
    /// <exception cref="RefusedException">A parameter is unknown or given too often, or a value is none of it.</exception>
    public static AskedValues Of(QueryString query, IReadOnlyList<Parameter> parameters)
    {
        var read = new AskedValues();
        foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(query.Value))
        {
            string name = pair.DecodeName().ToString(), value = pair.DecodeValue().ToString();
            Parameter parameter = parameters.FirstOrDefault(known => known.Name == name) ?? throw Unknown(name, parameters);
            if (value.Length > 0)
            {
                read.Add(parameter, value);
            }
        }

        return parameters.FirstOrDefault(parameter => parameter.IsRequired && read.Text(parameter) is null) is { } missing
            ? throw Refused($"the parameter {missing.Name} is missing", missing.Description)
            : read;
    }

    /// <summary>Whether a text may have dates that count back from this hour, as date math does alone; all others count from the day.</summary>
    public static bool MayCountHours(string text) => text.Contains("now", StringComparison.OrdinalIgnoreCase);

    /// <summary>All values in the order of the parameters, as an address would say them.</summary>
    public IEnumerable<(string Name, string Value)> Pairs(IReadOnlyList<Parameter> parameters) =>
        parameters.SelectMany(parameter => Texts(parameter).Select(value => (parameter.Name, value)));

    /// <summary>The value; null when it is not given.</summary>
    public string? Text(Parameter parameter) => _values.TryGetValue(parameter.Name, out List<string>? values) ? values[0] : null;

    public IReadOnlyList<string> Texts(Parameter parameter) => _values.GetValueOrDefault(parameter.Name) ?? [];

    public bool Flag(Parameter parameter) => Text(parameter) is "true" or "1";

    public int Number(Parameter parameter) => Text(parameter) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : parameter.Preset;

    public string Choice(Parameter parameter) => Text(parameter) ?? parameter.Choices[0];

    /// <summary>The sort order, where it is a parameter.</summary>
    public SortOrder Sort => Choice(Parameters.Sort) switch { "newest" => SortOrder.Newest, "oldest" => SortOrder.Oldest, _ => SortOrder.Relevance };

    /// <summary>Whether articles are ranked by what the question means, too, of which words are alternatives.</summary>
    public bool AsksMeaning => Choice(Parameters.Meaning) != Parameters.No;

    /// <summary>Whether words count for nothing then.</summary>
    public bool AsksMeaningOnly => Choice(Parameters.Meaning) == "only";

    /// <summary>Whether there are neither words nor filters.</summary>
    public bool AsksForAll => Text(Parameters.Query) is null && Question().Filters.IsEmpty;

    public Question Question() => new()
    {
        Text = Text(Parameters.Query),
        Any = Flag(Parameters.Any) || AsksMeaning,
        Filters = new SearchFilters
        {
            Since = Text(Parameters.Since),
            Until = Text(Parameters.Until),
            People = Texts(Parameters.Person),
            Places = Texts(Parameters.Place),
            Organisations = Texts(Parameters.Organisation),
            Countries = Texts(Parameters.Country),
            Languages = Texts(Parameters.Language),
            Sources = Texts(Parameters.Source),
            Authors = Texts(Parameters.Author),
            AsWritten = Flag(Parameters.AsWritten),
        },
    };

    private void Add(Parameter parameter, string value)
    {
        int longest = parameter == Parameters.Query ? LongestQuery : LongestValue;
        if (value.Length > longest)
        {
            throw Refused($"{parameter.Name} is longer than {longest.ToString(CultureInfo.InvariantCulture)} characters", "the command line takes longer queries");
        }

        if (Fault(parameter, value) is { } fault)
        {
            throw Refused($"{parameter.Name} takes {fault}, not '{value}'", null);
        }

        if (!_values.TryGetValue(parameter.Name, out List<string>? values))
        {
            _values[parameter.Name] = [value];
        }
        else if (!parameter.IsMany || values.Count == MostValues)
        {
            throw Refused($"{parameter.Name} is given too often", parameter.IsMany ? $"it takes {MostValues.ToString(CultureInfo.InvariantCulture)} values at most" : "give it once");
        }
        else
        {
            values.Add(value);
        }
    }

    /// <summary>What the parameter would take instead; null when the value is one of it.</summary>
    private static string? Fault(Parameter parameter, string value) =>
        parameter.Most > 0 ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= parameter.Least && number <= parameter.Most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {parameter.Least} to {parameter.Most}")
        : parameter.Choices.Count > 0 ? parameter.Choices.Contains(value) ? null : string.Join(" or ", parameter.Choices)
        : parameter.Schema.Contains("boolean", StringComparison.Ordinal) && value is not ("true" or "false" or "1" or "0") ? "true or false"
        : null;

    private static RefusedException Unknown(string name, IReadOnlyList<Parameter> parameters) => Refused(
        $"there is no parameter '{name}' here",
        parameters.Count == 0 ? "it takes no parameters"
            : Spelling.Nearest(name, parameters.Select(known => known.Name)) is { } nearest ? $"did you mean '{nearest}'?"
            : $"there are {string.Join(", ", parameters.Select(known => known.Name))}");

    private static RefusedException Refused(string detail, string? remedy) => new(new Problem(400, detail) { Remedy = remedy });
}
